package com.reachgig.aws.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** Unpacks a zip with the times and permissions that it says, as the platform does. */
final class Unzip {
  private Unzip() {}

  static Path to(Path folder, Path zip) throws IOException {
    var options = Map.of("enablePosixFileAttributes", "true");
    try (var source = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), options);
        var files = Files.walk(source.getPath("/"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = folder.resolve(file.toString().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
        Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
      }
    }
    return folder;
  }

  /** What a zip of texts says. */
  static Map<String, String> texts(Path zip) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var file = new ZipFile(zip.toFile())) {
      for (var entry : file.stream().toList()) {
        texts.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return texts;
  }
}
