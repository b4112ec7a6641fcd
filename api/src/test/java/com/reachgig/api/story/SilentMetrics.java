package com.reachgig.api.story;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.util.List;

/** Measures nothing. */
final class SilentMetrics implements Metrics {
  @Override
  public void count(Series series, long amount) {}

  @Override
  public void time(Series series, Duration duration) {}

  @Override
  public void gauge(Series series, double value) {}

  @Override
  public List<Point> read(Window window) {
    return List.of();
  }
}
