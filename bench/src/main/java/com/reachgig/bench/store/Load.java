package com.reachgig.bench.store;

import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Callers on virtual threads that do one thing after another for some time. */
final class Load {
  private Load() {}

  /** One caller's next thing to do; its random numbers are its own. */
  interface Action {
    void run(SplittableRandom random);
  }

  /**
   * What came of it.
   *
   * @param latencies of each action, in nanoseconds
   */
  record Measured(double perSecond, double cpuMicros, Histogram latencies) {

    void print(String subject, String what) {
      System.out.printf(
          "%-22s %-22s %,9.0f op/s %7.1f CPU us/op   p50 %7.2f ms   p99 %7.2f ms%n",
          subject, what, perSecond, cpuMicros, millis(50), millis(99));
    }

    double millis(double percentile) {
      return latencies.getValueAtPercentile(percentile) / 1e6;
    }
  }

  static Measured run(Subject subject, int callers, double seconds, Action action) {
    var latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
    long cpu = subject.cpuNanos();
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (int caller = 0; caller < callers; caller++) {
        var random = new SplittableRandom(begin + caller);
        running.add(executor.submit(() -> repeat(action, random, end, latencies)));
      }
      for (var each : running) {
        each.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the load failed", e);
    }
    double elapsed = (System.nanoTime() - begin) / 1e9;
    long count = latencies.getTotalCount();
    double cpuMicros = (subject.cpuNanos() - cpu) / 1e3 / count;
    return new Measured(count / elapsed, cpuMicros, latencies);
  }

  private static void repeat(
      Action action, SplittableRandom random, long end, Histogram latencies) {
    long now = System.nanoTime();
    while (now < end) {
      action.run(random);
      long after = System.nanoTime();
      latencies.recordValue(after - now);
      now = after;
    }
  }
}
