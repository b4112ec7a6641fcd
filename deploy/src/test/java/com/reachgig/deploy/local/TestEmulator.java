package com.reachgig.deploy.local;

import java.nio.file.Path;

/** An emulator for a test, which ends with the test's process. */
public final class TestEmulator {
  private TestEmulator() {}

  /** Starts one on a free port, with its data in that folder; its program is installed once. */
  public static Emulator start(Path folder) {
    var cache = Path.of(System.getProperty("reachgig.aws-local", "target/aws-local"));
    var installation = Installation.in(cache.toAbsolutePath(), System.out::println);
    return Emulator.startAttached(installation, new EmulatorFolder(folder));
  }
}
