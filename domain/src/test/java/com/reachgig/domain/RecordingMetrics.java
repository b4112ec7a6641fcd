package com.reachgig.domain;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums of what was counted. */
public final class RecordingMetrics implements Metrics {
  private final Map<Series, Long> counts = new HashMap<>();

  @Override
  public void count(Series series, long amount) {
    counts.merge(series, amount, Long::sum);
  }

  @Override
  public void time(Series series, Duration duration) {}

  @Override
  public void gauge(Series series, double value) {}

  @Override
  public List<Point> read(Window window) {
    throw new UnsupportedOperationException("nobody in the domain reads measurements yet");
  }

  public long counted(String name, Map<String, String> dimensions) {
    return counts.getOrDefault(new Series(name, dimensions), 0L);
  }
}
