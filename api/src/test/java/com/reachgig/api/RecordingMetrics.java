package com.reachgig.api;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps the names of what was measured, in order. */
final class RecordingMetrics implements Metrics {
  private final List<Series> measured = new ArrayList<>();

  @Override
  public void count(Series series, long amount) {
    measured.add(series);
  }

  @Override
  public void time(Series series, Duration duration) {
    measured.add(series);
  }

  @Override
  public void gauge(Series series, double value) {
    measured.add(series);
  }

  @Override
  public List<Point> read(Window window) {
    return List.of();
  }

  List<Series> measured() {
    return measured;
  }
}
