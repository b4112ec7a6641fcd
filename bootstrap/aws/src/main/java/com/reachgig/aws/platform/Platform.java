package com.reachgig.aws.platform;

import com.reachgig.adapter.aws.emf.EmfMetrics;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Observed;
import com.reachgig.adapter.lambda.snapshot.Renewable;
import com.reachgig.aws.config.PlatformConfig;
import com.reachgig.aws.log.JsonLoggerFinder;
import com.reachgig.aws.log.StandardOutput;
import com.reachgig.ports.metric.Metrics;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a function has of the process that it runs in. */
public final class Platform {
  private final PlatformConfig config;
  private final Settings settings;
  private final EmfMetrics metrics;
  private final List<JsonClient> clients = new CopyOnWriteArrayList<>();

  private Platform(PlatformConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
    this.metrics = EmfMetrics.open(config.metricsNamespace(), StandardOutput::line, settings);
  }

  public static Platform ofProcess(PlatformConfig config) {
    JsonLoggerFinder.ensure();
    return new Platform(config, Settings.fromEnvironment());
  }

  public InstantSource clock() {
    return settings.clock();
  }

  public Metrics metrics() {
    return metrics;
  }

  public Table table(String name) {
    return Table.named(name, client(Service.DYNAMODB), clock());
  }

  public JsonClient client(Service service) {
    var client = JsonClient.of(service, settings);
    clients.add(client);
    return client;
  }

  /**
   * What copies of the process must not share. Each has random numbers of its own before it has
   * connections of its own; that to the table it opens at once.
   */
  public List<Renewable> renewables(Table table) {
    return List.of(
        new Randomness(),
        Renewable.of(() -> clients.forEach(JsonClient::forget), table::connected));
  }

  /** For clients of several services that one adapter makes. */
  public Settings settings() {
    return settings;
  }

  /** The function, counted and timed; measurements are written before each answer is given. */
  public Function observed(Function function) {
    var observed = new Observed(function, config.function(), config.initialization(), metrics);
    return (event, answer, invocation) -> {
      try {
        observed.invoke(event, answer, invocation);
      } finally {
        metrics.flush();
      }
    };
  }
}
