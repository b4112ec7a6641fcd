package com.reachgig.adapter.aws.emf;

import com.reachgig.adapter.aws.emf.Buffer.Slot;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.SeriesFamily;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Metrics of CloudWatch. Measurements wait in memory for a {@link #flush}, which a function does at
 * the end of each invocation: it writes lines of JSON to the log, of which CloudWatch Logs makes
 * metrics. They are read by the API.
 *
 * <p><b>Permissions</b> for reading: {@code cloudwatch:ListMetrics} and {@code
 * cloudwatch:GetMetricData}, which know no resources. Writing needs none but the log's.
 *
 * <p><b>Beyond the port.</b> A metric must not be called as one of its dimensions, since the format
 * has one object for both. {@link Metrics#MAX_SERIES} holds in each process: all processes together
 * may have more. Series that other processes measured are found up to 15 minutes late, and for two
 * weeks. CloudWatch keeps single minutes for 15 days, five of them for 63 days, and hours for 455
 * days: longer ago, only periods of so many minutes find anything. Beyond 100,000 measurements
 * between two flushes, more are dropped, and the log says so.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html">CloudWatch
 *     concepts</a>
 */
public final class EmfMetrics implements Metrics, AutoCloseable {
  private static final long MILLIS = Duration.ofMinutes(1).toMillis();

  private final ConcurrentMap<String, SeriesFamily<MetricKind>> families =
      new ConcurrentHashMap<>();
  private final Buffer buffer = new Buffer();
  private final EmfWriter writer;
  private final CloudWatch cloudWatch;
  private final InstantSource clock;

  private EmfMetrics(EmfWriter writer, CloudWatch cloudWatch, InstantSource clock) {
    this.writer = writer;
    this.cloudWatch = cloudWatch;
    this.clock = clock;
  }

  /**
   * Metrics of one namespace.
   *
   * @param namespace such as {@code ReachGig}
   * @param lines takes each line, without its end; {@code System.out::println} in a function
   * @param wire for reading; its clock gives the time of measurements
   */
  public static EmfMetrics open(String namespace, Consumer<String> lines, Settings wire) {
    return new EmfMetrics(
        new EmfWriter(namespace, lines), new CloudWatch(namespace, wire), wire.clock());
  }

  @Override
  public void count(Series series, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("a counter never falls: " + amount);
    }
    add(series, MetricKind.COUNT, (double) amount);
  }

  /** A negative duration, which a clock that was set back gives, counts as none. */
  @Override
  public void time(Series series, Duration duration) {
    add(series, MetricKind.TIME, Math.max(0, duration.toNanos()) / 1e9);
  }

  @Override
  public void gauge(Series series, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no value: " + value);
    }
    add(series, MetricKind.GAUGE, value);
  }

  @Override
  public List<Point> read(Window window) {
    var family = families.get(window.name());
    return cloudWatch.read(window, family == null ? Set.of() : family.known());
  }

  /** Writes what was measured since the last flush. */
  public void flush() {
    writer.write(buffer.drain());
  }

  /** Flushes, and ends reading. */
  @Override
  public void close() {
    flush();
    cloudWatch.close();
  }

  private void add(Series series, MetricKind kind, double value) {
    var family = families.get(series.name());
    if (family == null) {
      family = families.computeIfAbsent(series.name(), _ -> newFamily(series, kind));
    }
    Series admitted = family.admitted(series, kind);
    buffer.add(new Slot(Math.floorDiv(clock.millis(), MILLIS), admitted, kind), value);
  }

  private static SeriesFamily<MetricKind> newFamily(Series series, MetricKind kind) {
    if (series.dimensions().containsKey(series.name())) {
      throw new IllegalArgumentException(
          "a metric must not be called as its dimension: " + series.name());
    }
    return new SeriesFamily<>(series, kind);
  }
}
