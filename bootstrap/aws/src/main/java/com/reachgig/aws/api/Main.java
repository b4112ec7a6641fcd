package com.reachgig.aws.api;

import com.reachgig.adapter.lambda.ManagedFunction;
import com.reachgig.adapter.lambda.RuntimeLoop;
import com.reachgig.adapter.lambda.snapshot.Snapshots;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.config.PlatformConfig;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Answers requests. */
public final class Main extends ManagedFunction {
  /** Kept because the runtime holds it only weakly. */
  @SuppressWarnings("UnusedVariable")
  private final @Nullable Snapshots snapshots;

  /** In the platform's runtime. */
  public Main() {
    this(Environment.ofProcess());
  }

  private Main(Environment environment) {
    var started = Started.with(environment);
    super(started.function(), InstantSource.system());
    snapshots = PlatformConfig.of(environment).isForSnapshot() ? snapshots(started) : null;
  }

  private static Snapshots snapshots(Started started) {
    var priming = new Priming(started.function(), started.originKeys()).requests();
    return Snapshots.register(priming, started.renewables());
  }

  /** In a runtime of its own. */
  public static void main(String[] arguments) {
    RuntimeLoop.ofEnvironment().run(() -> Started.with(Environment.ofProcess()).function());
  }
}
