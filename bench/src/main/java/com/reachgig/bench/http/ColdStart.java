package com.reachgig.bench.http;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Starts the product again and again: time from starting its process to the first 200, and resident
 * memory after a rest.
 *
 * <p>Arguments: the command line with {@code {port}} and {@code {data}}, then optionally how often.
 */
public final class ColdStart {
  private static final int PORT = 18_094;
  private static final Duration REST = Duration.ofSeconds(3);

  private ColdStart() {}

  public static void main(String[] arguments) throws Exception {
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var folder = Files.createTempDirectory("reachgig-cold");
    var command =
        Stream.of(arguments[0].split(" +"))
            .map(word -> word.replace("{port}", Integer.toString(PORT)))
            .map(word -> word.replace("{data}", folder.resolve("data").toString()))
            .toList();
    var ready = URI.create("http://127.0.0.1:" + PORT + "/health/ready");
    List<Double> millis = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      try (var server = ServerProcess.start(command, ready, folder.resolve("log"))) {
        millis.add((double) server.millisToFirst200());
        Thread.sleep(REST);
        megabytes.add(server.residentMegabytes());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "{\"first200Ms\":%.0f,\"residentMb\":%.0f,\"starts\":%s}%n",
        Contestant.median(millis),
        Contestant.median(megabytes),
        millis);
  }
}
