package com.reachgig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build left a server: {@code local-servers/NAME} of the source tree. */
final class ServerFolder {
  private ServerFolder() {}

  static Path of(String name) {
    var start = Path.of("").toAbsolutePath();
    for (var folder = start; folder != null; folder = folder.getParent()) {
      var server = folder.resolve("local-servers").resolve(name);
      if (Files.isDirectory(server)) {
        return server;
      }
    }
    throw new IllegalStateException("no local-servers/" + name + " above " + start);
  }

  static Path target(String name) {
    return of(name).resolve("target");
  }

  /** Where a server on that port keeps its temporary files; {@link LocalServer} makes it. */
  static Path temporary(String name, int port) {
    return target(name).resolve("tmp").resolve(Integer.toString(port));
  }

  static String classPath(String name) {
    try {
      return Files.readString(target(name).resolve("classpath")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("local-servers/" + name + " is not built", e);
    }
  }
}
