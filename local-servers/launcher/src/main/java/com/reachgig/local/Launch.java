package com.reachgig.local;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How a server is started.
 *
 * @param name its folder under {@code local-servers}
 * @param command what to run, for a port
 * @param environment what to add to the environment, for a port
 */
public record Launch(
    String name, IntFunction<List<String>> command, IntFunction<Map<String, String>> environment) {

  /**
   * A server in Java: its own JVM on the class path that the build left in {@code
   * target/classpath}, small and quick to start.
   *
   * @param main the class to run, on that class path or beside this one
   * @param arguments its arguments, for a port
   */
  public static Launch java(String name, String main, IntFunction<List<String>> arguments) {
    return java(name, ServerFolder.classPath(name), main, arguments);
  }

  static Launch java(
      String name, String classPath, String main, IntFunction<List<String>> arguments) {
    var own = ownClasses();
    return new Launch(
        name,
        port -> {
          var command = new ArrayList<String>();
          command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
          command.add("-Djava.io.tmpdir=" + ServerFolder.temporary(name, port));
          command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
          command.add(classPath + File.pathSeparator + own);
          command.addAll(List.of(EndWithParent.class.getName(), main));
          command.addAll(arguments.apply(port));
          return command;
        },
        _ -> Map.of());
  }

  private static String ownClasses() {
    try {
      var source = Launch.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(source.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
