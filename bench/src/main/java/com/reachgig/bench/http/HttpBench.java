package com.reachgig.bench.http;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The product, its shell alone, and the bare yardstick under the same load in turns. Each line is
 * one round as JSON; the table at the end has the medians.
 *
 * <p>Arguments: the product's command line with {@code {port}} and {@code {data}}, then optionally
 * seconds a round and rounds.
 */
public final class HttpBench {
  private static final int PRODUCT_PORT = 18_091;
  private static final int SHELL_PORT = 18_092;
  private static final int BARE_PORT = 18_093;
  private static final int GIGS = 1_000;
  private static final String LIST = "/v1/gigs?limit=20";
  private static final PrintStream OUT = System.out;

  private final Duration time;
  private final int rounds;
  private final Journey journey;
  private final List<String> paths;
  private final List<Contestant> contestants;

  private HttpBench(
      Duration time,
      int rounds,
      Journey journey,
      List<String> paths,
      List<Contestant> contestants) {
    this.time = time;
    this.rounds = rounds;
    this.journey = journey;
    this.paths = paths;
    this.contestants = contestants;
  }

  public static void main(String[] arguments) throws Exception {
    var time = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 5);
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    var folder = Files.createTempDirectory("reachgig-bench");
    var data = folder.resolve("data");
    var server = URI.create("http://127.0.0.1:" + PRODUCT_PORT);
    var command = product(arguments[0], data);
    try (var product =
        ServerProcess.start(command, server.resolve("/health/ready"), folder.resolve("product"))) {
      var journey = new Journey(server, data);
      journey.register();
      var token = journey.logIn();
      var paths = journey.publish(GIGS, token);
      var recording = folder.resolve("recording");
      journey.record(paths, LIST, token).write(recording);
      try (var bare = twin(BareServer.class, BARE_PORT, folder, recording);
          var shell = twin(MapServer.class, SHELL_PORT, folder, recording)) {
        var contestants =
            List.of(
                new Contestant("bare", bare, BARE_PORT),
                new Contestant("shell", shell, SHELL_PORT),
                new Contestant("product", product, PRODUCT_PORT));
        new HttpBench(time, rounds, journey, paths, contestants).run();
      }
    }
  }

  private static List<String> product(String command, Path data) {
    return Stream.of(command.split(" +"))
        .map(word -> word.replace("{port}", Integer.toString(PRODUCT_PORT)))
        .map(word -> word.replace("{data}", data.toString()))
        .toList();
  }

  /** This JVM's own class path and as many event loops as processors. */
  private static ServerProcess twin(Class<?> main, int port, Path folder, Path recording)
      throws Exception {
    var command =
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            Integer.toString(port),
            recording.toString(),
            Integer.toString(Runtime.getRuntime().availableProcessors()));
    var ready = URI.create("http://127.0.0.1:" + port + LIST);
    return ServerProcess.start(command, ready, folder.resolve(main.getSimpleName()));
  }

  private void run() throws Exception {
    Map<String, Plan> plans = new LinkedHashMap<>();
    var caller = authorization();
    var gets = paths.stream().map(path -> Plan.get(path, caller)).toList();
    var list = List.of(Plan.get(LIST, caller));
    plans.put("get", new Plan().with(1, gets));
    plans.put("list", new Plan().with(1, list));
    plans.put("mix", new Plan().with(80, gets).with(15, list).with(5, creations(caller)));
    var table = new ArrayList<String>();
    for (var plan : plans.entrySet()) {
      table.add(compare(plan.getKey(), plan.getValue()));
    }
    var create = new Plan().with(1, creations(authorization()));
    table.add(compare("create", create));
    atHalfRate(create);
    OUT.println("plan      bare/s   shell/s product/s  shell:bare product:bare  cpu us b/s/p");
    table.forEach(OUT::println);
  }

  /** Of a caller who logs in just now: an access token lasts ten minutes. */
  private String[] authorization() throws Exception {
    return new String[] {"Authorization", "Bearer " + journey.logIn()};
  }

  private static List<byte[]> creations(String[] caller) {
    var requests = new ArrayList<byte[]>();
    for (int i = 0; i < GIGS; i++) {
      requests.add(Plan.post("/v1/gigs", Journey.gig(i), caller));
    }
    return requests;
  }

  private String compare(String name, Plan plan) throws Exception {
    for (var contestant : contestants) {
      contestant.warmUp(plan, time);
    }
    for (int round = 0; round < rounds; round++) {
      for (var contestant : contestants) {
        OUT.println(contestant.round(plan, time).json(contestant.name, name));
      }
    }
    double[] rate = contestants.stream().mapToDouble(Contestant::medianPerSecond).toArray();
    double[] cpu = contestants.stream().mapToDouble(Contestant::medianProcessorMicros).toArray();
    return String.format(
        Locale.ROOT,
        "%-6s %9.0f %9.0f %9.0f %11.2f %12.2f  %.1f/%.1f/%.1f",
        name,
        rate[0],
        rate[1],
        rate[2],
        rate[1] / rate[0],
        rate[2] / rate[0],
        cpu[0],
        cpu[1],
        cpu[2]);
  }

  /** The tail that a client sees while the server has as much to do again in reserve. */
  private void atHalfRate(Plan plan) throws Exception {
    var product = contestants.getLast();
    double rate = product.medianPerSecond() / 2;
    for (int round = 0; round < rounds; round++) {
      OUT.println(
          product.atRate(plan, time.multipliedBy(2), rate).json("product", "create at half"));
    }
  }
}
