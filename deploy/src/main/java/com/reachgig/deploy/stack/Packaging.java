package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.Family;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Runtime;

/** In which form functions bring their code. */
public enum Packaging {
  /** On the platform's own Java, which restores a snapshot instead of starting. */
  MANAGED,
  /** With a Java of their own and a start-up cache, made for the machine that built them. */
  CUSTOM;

  /** The package of a family within a folder of packages. */
  public Path zip(Path folder, Family family) {
    return folder.resolve(name().toLowerCase(Locale.ROOT)).resolve(family.id() + ".zip");
  }

  Runtime runtime() {
    return this == MANAGED ? Runtime.JAVA_25 : Runtime.PROVIDED_AL2023;
  }

  /** What starts; with a Java of its own the package's {@code bootstrap} decides alone. */
  String handler(Family family) {
    return this == MANAGED ? "com.reachgig.aws." + family.id() + ".Main" : "bootstrap";
  }

  /** Options of the platform's Java, which others have in their {@code bootstrap}. */
  Map<String, String> environment() {
    return this == MANAGED
        ? Map.of("JAVA_TOOL_OPTIONS", "-XX:CompileThresholdScaling=5")
        : Map.of();
  }

  Architecture architecture() {
    return this == MANAGED || System.getProperty("os.arch").equals("aarch64")
        ? Architecture.ARM_64
        : Architecture.X86_64;
  }
}
