package com.reachgig.adapter.sqlite.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Copies and deletes folders with all that is in them. */
final class Folders {
  private Folders() {}

  static void copy(Path from, Path to) throws IOException {
    for (var path : inside(from)) {
      Files.copy(path, to.resolve(from.relativize(path)));
    }
  }

  static void delete(Path folder) throws IOException {
    for (var path : inside(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }

  /** The folder and all that is in it, each after what contains it; nothing if it is not there. */
  static List<Path> inside(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var paths = Files.walk(folder)) {
      return paths.toList();
    }
  }
}
