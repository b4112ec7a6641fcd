package com.reachgig.aws.relay;

import com.reachgig.adapter.aws.eventbridge.EventBridgeBus;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.ManagedFunction;
import com.reachgig.adapter.lambda.RuntimeLoop;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.platform.Platform;
import java.time.InstantSource;

/** Publishes events. */
public final class Main extends ManagedFunction {

  /** In the platform's runtime. */
  public Main() {
    super(start(Environment.ofProcess()), InstantSource.system());
  }

  /** In a runtime of its own. */
  public static void main(String[] arguments) {
    RuntimeLoop.ofEnvironment().run(() -> start(Environment.ofProcess()));
  }

  private static Function start(Environment environment) {
    var config = RelayConfig.of(environment);
    var platform = Platform.ofProcess(config.platform());
    var bus =
        new EventBridgeBus(
            platform.client(Service.EVENTBRIDGE), config.bus(), CloudEventJson::encode);
    var items = platform.table(config.table()).connected().items();
    var functions = RelayFunctions.of(new RelayPorts(items, bus, platform.clock()));
    return platform.observed(config.sweeps() ? functions.sweeper() : functions.relay());
  }
}
