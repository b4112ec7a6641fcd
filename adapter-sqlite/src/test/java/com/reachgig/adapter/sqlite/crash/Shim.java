package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code powercut.c}, compiled for this machine. */
final class Shim {
  private static final Path SOURCE = Path.of("src/test/c/powercut.c");

  private final Path library;
  private final Path scratch;

  private Shim(Path library, Path scratch) {
    this.library = library;
    this.scratch = scratch;
  }

  /** Why this machine cannot run it; empty if it can. */
  static Optional<String> missing() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.of("LD_PRELOAD is Linux's");
    }
    boolean gcc =
        Path.of("/usr/bin/gcc").toFile().canExecute()
            || Path.of("/usr/local/bin/gcc").toFile().canExecute();
    return gcc ? Optional.empty() : Optional.of("gcc is not installed");
  }

  static Shim compile(Path scratch) throws IOException, InterruptedException {
    var library = scratch.resolve("powercut.so");
    var log = scratch.resolve("gcc.log");
    var command =
        List.of(
            "gcc",
            "-std=gnu17",
            "-O1",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-shared",
            "-fPIC",
            "-o",
            library.toString(),
            SOURCE.toString(),
            "-ldl",
            "-lpthread");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    return new Shim(library, scratch);
  }

  /** While this file exists the disk is full. */
  Path fullWhile() {
    return scratch.resolve("disk-is-full");
  }

  /** While this file exists, syncs fail, of files whose path ends with what it holds. */
  Path syncFailsWhile() {
    return scratch.resolve("syncs-fail");
  }

  /** Makes such a file at once with what it holds. */
  static void begin(Path fault, String suffix) throws IOException {
    var beside = fault.resolveSibling(fault.getFileName() + ".part");
    Files.move(Files.writeString(beside, suffix), fault, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a class prints as a process of its own, below this, that ends well. */
  List<String> run(Class<?> main, List<String> arguments, Path folder, Path journal)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(Jvm.command(List.of(), main, arguments));
    builder.environment().putAll(environment(folder, journal));
    builder.redirectError(scratch.resolve("child.log").toFile());
    var process = builder.start();
    var said = new ArrayList<String>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    }
    assertThat(process.waitFor()).as(said.toString()).isZero();
    return said;
  }

  /** The environment of a process whose changes below the folder go to the journal. */
  Map<String, String> environment(Path folder, Path journal) throws IOException {
    var environment = new TreeMap<String, String>();
    environment.put("LD_PRELOAD", library.toString());
    environment.put("POWERCUT_FOLDER", folder.toRealPath().toString());
    environment.put("POWERCUT_JOURNAL", journal.toString());
    environment.put("POWERCUT_FULL_WHILE", fullWhile().toString());
    environment.put("POWERCUT_SYNC_FAILS_WHILE", syncFailsWhile().toString());
    return environment;
  }
}
