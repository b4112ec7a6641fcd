package com.reachgig.aws.pack;

import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Builds the zips of one family. */
final class FunctionPackage {
  private final Family family;
  private final List<Path> libraries;

  FunctionPackage(Family family, List<Path> libraries) {
    this.family = family;
    this.libraries = List.copyOf(libraries);
  }

  /** For the platform's Java runtime: the libraries and nothing else. */
  void managed(Path zip) throws IOException {
    var folder = Files.createTempDirectory("reachgig-pack-");
    try {
      mergeLibraries(folder);
      Zip.write(folder, zip);
    } finally {
      remove(folder);
    }
  }

  /**
   * With a JDK of its own, and a start-up cache that is good for it.
   *
   * @param jdk an image of which the package gets a copy
   */
  void custom(Path zip, Path jdk, URI dynamoDb) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("reachgig-pack-");
    try {
      mergeLibraries(folder);
      RuntimeImage.copy(jdk, folder.resolve("jdk"));
      StartScript.write(folder.resolve("bootstrap"), family);
      new Training(folder, family, dynamoDb).run();
      Zip.write(folder, zip);
    } finally {
      remove(folder);
    }
  }

  private void mergeLibraries(Path folder) throws IOException {
    var lib = Files.createDirectory(folder.resolve("lib"));
    FunctionJar.write(libraries, lib.resolve(FunctionJar.NAME));
  }

  static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
