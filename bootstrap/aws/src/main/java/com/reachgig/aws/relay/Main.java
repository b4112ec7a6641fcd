package com.reachgig.aws.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.reachgig.adapter.aws.eventbridge.EventBridgeBus;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.ManagedFunction;
import com.reachgig.adapter.lambda.RuntimeLoop;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** Publishes events. */
public final class Main implements RequestStreamHandler {
  private final RequestStreamHandler function =
      new ManagedFunction(start(Environment.ofProcess()), InstantSource.system());

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

  /** In the platform's runtime. */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handleRequest(event, answer, context);
  }
}
