package com.reachgig.adapter.inmemory;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Broken: each series is by itself, so there is no end to them. */
final class UnboundedMetrics implements Metrics {
  private final Map<Series, InMemoryMetrics> each = new ConcurrentHashMap<>();
  private final InstantSource clock;

  UnboundedMetrics(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void count(Series series, long amount) {
    of(series).count(series, amount);
  }

  @Override
  public void time(Series series, Duration duration) {
    of(series).time(series, duration);
  }

  @Override
  public void gauge(Series series, double value) {
    of(series).gauge(series, value);
  }

  @Override
  public List<Point> read(Window window) {
    return each.values().stream()
        .flatMap(metrics -> metrics.read(window).stream())
        .sorted(Comparator.comparing(Point::start))
        .toList();
  }

  private InMemoryMetrics of(Series series) {
    return each.computeIfAbsent(series, key -> new InMemoryMetrics(clock));
  }
}
