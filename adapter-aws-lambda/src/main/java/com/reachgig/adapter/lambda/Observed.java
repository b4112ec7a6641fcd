package com.reachgig.adapter.lambda;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Series;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;

/** Counts and times a function's invocations, and counts and logs its cold starts. */
public final class Observed implements Function {
  public static final String INVOCATIONS = "function_invocations";
  public static final String TIME = "function_seconds";
  public static final String COLD_STARTS = "function_cold_starts";

  private static final System.Logger LOG = System.getLogger(Observed.class.getName());

  private final Function function;
  private final Metrics metrics;
  private final String initialization;
  private final Series done;
  private final Series failed;
  private final Series time;
  private final Series coldStarts;

  /**
   * @param name the function's, in {@code Functions}
   * @param initialization of {@code AWS_LAMBDA_INITIALIZATION_TYPE}: {@code on-demand}, {@code
   *     snap-start} …
   */
  public Observed(Function function, String name, String initialization, Metrics metrics) {
    this.function = function;
    this.metrics = metrics;
    this.initialization = initialization;
    done = new Series(INVOCATIONS, Map.of("function", name, "outcome", "done"));
    failed = new Series(INVOCATIONS, Map.of("function", name, "outcome", "failed"));
    time = new Series(TIME, Map.of("function", name));
    coldStarts =
        new Series(COLD_STARTS, Map.of("function", name, "initialization", initialization));
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    if (invocation.coldStart()) {
      metrics.count(coldStarts, 1);
      LOG.log(Level.INFO, "cold start, " + initialization);
    }
    long start = System.nanoTime();
    var outcome = failed;
    try {
      function.invoke(event, answer, invocation);
      outcome = done;
    } finally {
      metrics.count(outcome, 1);
      metrics.time(time, Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
