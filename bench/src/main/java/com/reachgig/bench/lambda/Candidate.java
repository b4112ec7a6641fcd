package com.reachgig.bench.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A way to run a function.
 *
 * @param folder where it runs, from which AWS's runtime client loads the function
 * @param environment beside what all functions get
 */
record Candidate(String name, Path folder, List<String> command, Map<String, String> environment) {
  /** The JVM sizes itself by the memory that it sees. */
  static final String MEMORY = "-XX:MaxRAM=512m";

  /**
   * What the platform gives a JVM of 512 MB, in both of its runtimes.
   *
   * <p>Heap, metaspace and code cache are 85, 10 and 5 hundredths of the memory.
   */
  static final List<String> PLATFORM_OPTIONS =
      List.of(
          MEMORY,
          "-XX:MaxHeapSize=445644k",
          "-XX:MaxMetaspaceSize=52429k",
          "-XX:ReservedCodeCacheSize=26214k",
          "-Xshare:auto",
          "-XX:+UseSerialGC",
          "-XX:+TieredCompilation",
          "-XX:TieredStopAtLevel=1",
          "-Djava.net.preferIPv4Stack=true");

  Candidate {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** With more options of the JVM, by a variable that the launcher of any JVM reads. */
  Candidate with(String suffix, List<String> options, Map<String, String> more) {
    var variables = new HashMap<>(environment);
    variables.putAll(more);
    if (!options.isEmpty()) {
      variables.merge("JDK_JAVA_OPTIONS", String.join(" ", options), (a, b) -> a + " " + b);
    }
    return new Candidate(name + suffix, folder, command, variables);
  }

  /** A main class as the platform's runtime would start it. */
  static Candidate of(String name, Path folder, String java, List<String> command) {
    var all = new ArrayList<String>();
    all.add(java);
    all.addAll(PLATFORM_OPTIONS);
    all.addAll(command);
    return new Candidate(name, folder, all, Map.of());
  }
}
