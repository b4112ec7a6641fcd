package com.reachgig.adapter.inmemory;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.SeriesFamily;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measurements in the memory of one process, by the minute. They are kept for 48 hours, or less
 * where the series are so many that their minutes would take more than some 16 MiB. Measuring takes
 * no lock but once a minute and series.
 */
public final class InMemoryMetrics implements Metrics {
  private static final Duration RETENTION = Duration.ofDays(2);
  private static final int MAX_MINUTES = 400_000;
  private static final long MILLIS = Duration.ofMinutes(1).toMillis();

  private final ConcurrentMap<String, MetricFamily> families = new ConcurrentHashMap<>();
  private final AtomicInteger minutes = new AtomicInteger();
  private final InstantSource clock;
  private final int maxMinutes;

  public InMemoryMetrics(InstantSource clock) {
    this(clock, MAX_MINUTES);
  }

  /**
   * @param maxMinutes how many past minutes all series keep together
   */
  InMemoryMetrics(InstantSource clock, int maxMinutes) {
    this.clock = clock;
    this.maxMinutes = maxMinutes;
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
    add(series, MetricKind.TIME, (double) Math.max(0, duration.toNanos()));
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
    MetricFamily family = families.get(window.name());
    if (family == null) {
      return List.of();
    }
    long oldest = minute() - RETENTION.toMinutes();
    return family.all().stream()
        .flatMap(meter -> WindowPoints.of(meter, window, oldest).stream())
        .sorted(Comparator.comparing(Point::start))
        .toList();
  }

  /** The totals since the start, by name. */
  Map<String, List<SeriesMeter.Total>> totals() {
    Map<String, List<SeriesMeter.Total>> totals = new TreeMap<>();
    families.forEach(
        (name, family) -> totals.put(name, family.all().stream().map(SeriesMeter::total).toList()));
    return totals;
  }

  private void add(Series series, MetricKind kind, double value) {
    MetricFamily family = families.get(series.name());
    if (family == null) {
      family = newFamily(series, kind);
    }
    family.meter(series, kind).add(value, minute());
  }

  private MetricFamily newFamily(Series series, MetricKind kind) {
    return families.computeIfAbsent(
        series.name(),
        _ -> new MetricFamily(new SeriesFamily<>(series, kind), member -> newMeter(member, kind)));
  }

  private SeriesMeter newMeter(Series series, MetricKind kind) {
    return new SeriesMeter(
        series,
        kind,
        new MinuteHistory(Math.toIntExact(RETENTION.toMinutes()), maxMinutes, minutes));
  }

  private long minute() {
    return Math.floorDiv(clock.millis(), MILLIS);
  }
}
