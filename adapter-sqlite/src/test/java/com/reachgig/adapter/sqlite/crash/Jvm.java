package com.reachgig.adapter.sqlite.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a lean JVM is started on the tests' class path. */
final class Jvm {
  private Jvm() {}

  static List<String> command(List<String> flags, Class<?> main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData", // its file would stay after a kill
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(flags);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }
}
