package com.reachgig.deploy.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder's files in a zip, the same bytes for the same files. */
final class FolderZip {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FolderZip() {}

  static Path of(Path folder) {
    try {
      var zip = Files.createTempFile("reachgig-asset", ".zip");
      zip.toFile().deleteOnExit();
      try (var out = Files.newOutputStream(zip)) {
        write(folder, out);
      }
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out);
        var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
