package com.reachgig.aws.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes libraries as one jar, since a start opens and searches each jar of a class path: the same
 * bytes for the same libraries, and none compressed, which the zip around it does.
 */
final class FunctionJar {
  static final String NAME = "function.jar";

  /** The oldest Java that runs functions; what is for newer ones of a library is left out. */
  private static final Runtime.Version JAVA = Runtime.Version.parse("25");

  private static final LocalDateTime TIME =
      LocalDateTime.ofInstant(Zip.TIME.toInstant(), ZoneOffset.UTC);

  private FunctionJar() {}

  static void write(List<Path> libraries, Path jar) throws IOException {
    var merged = new MergedEntries();
    for (var library : libraries) {
      read(library, merged);
    }
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var entry : merged.contents().entrySet()) {
        write(entry.getKey(), content(entry.getKey(), entry.getValue()), out);
      }
    }
    Files.setLastModifiedTime(jar, Zip.TIME);
  }

  private static void read(Path library, MergedEntries merged) throws IOException {
    try (var jar = new JarFile(library.toFile(), false, ZipFile.OPEN_READ, JAVA)) {
      merged.library(library);
      var entries = jar.versionedStream().filter(entry -> !entry.isDirectory());
      for (var entry : entries.toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          merged.add(library, entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  private static byte[] content(String name, byte[] bytes) {
    return name.endsWith(".class") ? OldInterfaces.renewed(bytes) : bytes;
  }

  private static void write(String name, byte[] content, ZipOutputStream out) throws IOException {
    var sum = new CRC32();
    sum.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
