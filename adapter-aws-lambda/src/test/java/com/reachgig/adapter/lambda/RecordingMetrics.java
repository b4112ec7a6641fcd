package com.reachgig.adapter.lambda;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps which series were measured. */
public final class RecordingMetrics implements Metrics {
  public final Queue<Series> counted = new ConcurrentLinkedQueue<>();
  public final Queue<Series> timed = new ConcurrentLinkedQueue<>();

  @Override
  public void count(Series series, long amount) {
    counted.add(series);
  }

  @Override
  public void time(Series series, Duration duration) {
    timed.add(series);
  }

  @Override
  public void gauge(Series series, double value) {}

  @Override
  public List<Point> read(Window window) {
    return List.of();
  }
}
