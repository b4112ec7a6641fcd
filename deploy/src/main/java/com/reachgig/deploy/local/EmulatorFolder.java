package com.reachgig.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where one emulator keeps what it writes. */
public record EmulatorFolder(Path root) {
  Path log() {
    return root.resolve("emulator.log");
  }

  /** What functions asked for under their roles, and whether they may: a line for each call. */
  public Path decisions() {
    return root.resolve("decisions.log");
  }

  Path process() {
    return root.resolve("process");
  }

  /** Where the emulator unpacks functions; their temporary files, too. */
  Path temporary() {
    return root.resolve("tmp");
  }

  Path files() {
    return root.resolve("s3");
  }

  Path state() {
    return root.resolve("state");
  }

  void make() {
    try {
      for (var folder : new Path[] {temporary(), files(), state()}) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes all of it. */
  void wipe() {
    deleteAll(root);
  }

  static void deleteAll(Path root) {
    if (Files.notExists(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
