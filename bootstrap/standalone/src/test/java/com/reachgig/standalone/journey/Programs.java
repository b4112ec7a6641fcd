package com.reachgig.standalone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the program's commands, each in a process of its own. */
final class Programs {
  private Programs() {}

  /** How a command ended. */
  record Ended(int exitCode, String out, String err) {}

  /** Runs a command to its end. */
  static Ended run(String input, String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), input, arguments);
  }

  /** Runs a command with more of an environment to its end. */
  static Ended run(Map<String, String> environment, String input, String... arguments)
      throws IOException, InterruptedException {
    var err = Files.createTempFile("command", ".err");
    var command = command(arguments).redirectError(err.toFile());
    command.environment().putAll(environment);
    var process = command.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(List.of(arguments) + " did not end; see " + err);
    }
    var ended = new Ended(process.exitValue(), out, Files.readString(err));
    Files.delete(err);
    return ended;
  }

  static ProcessBuilder command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.reachgig.standalone.Main");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("REACHGIG_") || name.startsWith("AWS_"));
    return builder;
  }
}
