package com.reachgig.aws.pack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
}
