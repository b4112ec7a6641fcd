package com.reachgig.aws.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.spi.ToolProvider;

/** A JDK of the modules that functions need, made from the one that runs. */
final class RuntimeImage {
  /**
   * What {@code jdeps} finds, and providers that are found by name: {@code jdk.crypto.ec} for
   * signatures, {@code jdk.zipfs} is not needed.
   */
  private static final String MODULES =
      "java.base,java.logging,java.management,java.naming,java.xml,jdk.unsupported";

  private RuntimeImage() {}

  static void make(Path folder) throws IOException {
    var jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IOException("jlink is missing: run this on a JDK"));
    var said = new StringWriter();
    var out = new PrintWriter(said);
    int status =
        jlink.run(
            out,
            out,
            "--add-modules",
            MODULES,
            "--vm",
            "server",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            folder.toString());
    if (status != 0) {
      throw new IOException("jlink failed: " + said);
    }
    TrustedRoots.keep(folder);
  }

  /** Another of the same, as jlink would make it. */
  static void copy(Path image, Path folder) throws IOException {
    try (var files = Files.walk(image)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(
            file, folder.resolve(image.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
