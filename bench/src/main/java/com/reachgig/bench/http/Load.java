package com.reachgig.bench.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * A load generator on one thread and one selector.
 *
 * <p>Closed: each connection sends its next request when the last one is answered; gives the
 * throughput at saturation. Open: requests fall due at a steady rate whether or not earlier ones
 * are answered, and each is measured from when it was due, so that a stall of the server counts for
 * all whom it kept waiting (no coordinated omission).
 */
final class Load {
  private static final long HIGHEST_NANOS = Duration.ofMinutes(1).toNanos();

  /** How late an open run may see what happened, about. */
  private static final long NAP_NANOS = 50_000;

  private final InetSocketAddress server;
  private final int connections;
  private final Plan plan;
  private final SplittableRandom random = new SplittableRandom(42);
  private final ArrayDeque<LoadConnection> idle = new ArrayDeque<>();
  private final Histogram latencies = new Histogram(HIGHEST_NANOS, 3);
  private long errors;
  private boolean counting;

  Load(InetSocketAddress server, int connections, Plan plan) {
    this.server = server;
    this.connections = connections;
    this.plan = plan;
  }

  LoadResult closed(Duration time) throws IOException {
    return run(time, Double.POSITIVE_INFINITY);
  }

  /**
   * @param rate requests a second
   */
  LoadResult open(Duration time, double rate) throws IOException {
    return run(time, rate);
  }

  private LoadResult run(Duration time, double rate) throws IOException {
    try (var selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        idle.add(new LoadConnection(server, selector));
      }
      counting = true;
      long start = System.nanoTime();
      long end = start + time.toNanos();
      long sent = 0;
      for (long now = start; now - end < 0; now = System.nanoTime()) {
        sent = sendDue(start, now, sent, rate);
        await(selector, rate);
      }
      counting = false;
      double seconds = (System.nanoTime() - start) / 1e9;
      for (var key : selector.keys()) {
        ((LoadConnection) key.attachment()).close();
      }
      return LoadResult.of(latencies, errors, seconds);
    }
  }

  private long sendDue(long start, long now, long sent, double rate) throws IOException {
    while (!idle.isEmpty()) {
      long due = Double.isInfinite(rate) ? now : start + (long) (sent * 1e9 / rate);
      if (due - now > 0) {
        break;
      }
      idle.poll().send(plan.next(random), due);
      sent++;
    }
    return sent;
  }

  /** Waits for an answer or, in an open run, shortly: what falls due next must not be late. */
  private void await(Selector selector, double rate) throws IOException {
    if (Double.isInfinite(rate)) {
      selector.select(this::ready);
    } else if (selector.selectNow(this::ready) == 0) {
      LockSupport.parkNanos(NAP_NANOS);
    }
  }

  private void ready(SelectionKey key) {
    var connection = (LoadConnection) key.attachment();
    try {
      if (connection.receive()) {
        answered(connection);
      }
    } catch (IOException failure) {
      errors++;
      key.cancel();
      reopen(connection);
    }
  }

  private void answered(LoadConnection connection) {
    if (counting) {
      latencies.recordValue(Math.min(System.nanoTime() - connection.since, HIGHEST_NANOS));
      errors += connection.status() / 100 == 2 ? 0 : 1;
    }
    idle.add(connection);
  }

  private void reopen(LoadConnection connection) {
    try {
      connection.reconnect();
      idle.add(connection);
    } catch (IOException down) {
      throw new java.io.UncheckedIOException("the server is gone", down);
    }
  }
}
