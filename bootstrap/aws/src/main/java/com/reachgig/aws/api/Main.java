package com.reachgig.aws.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.reachgig.adapter.lambda.ManagedFunction;
import com.reachgig.adapter.lambda.RuntimeLoop;
import com.reachgig.adapter.lambda.snapshot.Snapshots;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.config.PlatformConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests. */
public final class Main implements RequestStreamHandler {
  private final RequestStreamHandler function;

  /** Kept because the runtime holds it only weakly. */
  @SuppressWarnings("UnusedVariable")
  private final @Nullable Snapshots snapshots;

  public Main() {
    var environment = Environment.ofProcess();
    var started = Started.with(environment);
    function = new ManagedFunction(started.function(), InstantSource.system());
    snapshots = PlatformConfig.of(environment).isForSnapshot() ? snapshots(started) : null;
  }

  private static Snapshots snapshots(Started started) {
    var priming = new Priming(started.function()).requests();
    return Snapshots.register(priming, List.of(started.connections()));
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
