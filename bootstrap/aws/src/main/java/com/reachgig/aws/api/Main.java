package com.reachgig.aws.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.reachgig.adapter.lambda.ManagedFunction;
import com.reachgig.adapter.lambda.RuntimeLoop;
import com.reachgig.adapter.lambda.snapshot.Snapshots;
import com.reachgig.aws.config.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;

/** Answers requests. */
public final class Main implements RequestStreamHandler {
  private final RequestStreamHandler function;

  /** Kept because the runtime holds it only weakly. */
  @SuppressWarnings("UnusedVariable")
  private final Snapshots snapshots;

  public Main() {
    var started = Started.with(Environment.ofProcess());
    function = new ManagedFunction(started.function(), InstantSource.system());
    var priming = new Priming(started.function()).requests();
    snapshots = Snapshots.register(priming, List.of(started.connections()));
  }

  /** In a runtime of its own. */
  public static void main(String[] arguments) {
    RuntimeLoop.ofEnvironment().run(() -> Started.with(Environment.ofProcess()).function());
  }

  /** In the platform's runtime. */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handleRequest(event, answer, context);
  }
}
