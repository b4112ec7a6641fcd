package com.reachgig.adapter.aws.emf;

import static java.util.Objects.requireNonNull;

import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the statistics of windows together, which come one by one. A window that lacks one appeared
 * while they were read, and is left for the next time.
 */
final class PointTable {
  private final List<Series> series;
  private final List<Map<Long, Map<Statistic, Double>>> windows = new ArrayList<>();

  PointTable(List<Series> series) {
    this.series = series;
    series.forEach(each -> windows.add(new TreeMap<>()));
  }

  void put(int position, Statistic statistic, long start, double value) {
    windows
        .get(position)
        .computeIfAbsent(start, key -> new EnumMap<>(Statistic.class))
        .put(statistic, value);
  }

  List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      windows
          .get(i)
          .forEach(
              (start, values) -> {
                if (values.size() == Statistic.values().length) {
                  points.add(point(one, start, values));
                }
              });
    }
    return points;
  }

  private static Point point(Series series, long start, Map<Statistic, Double> values) {
    return new Point(
        series,
        Instant.ofEpochSecond(start),
        Math.round(of(values, Statistic.SAMPLES)),
        of(values, Statistic.SUM),
        of(values, Statistic.MIN),
        of(values, Statistic.MAX));
  }

  private static double of(Map<Statistic, Double> values, Statistic statistic) {
    return requireNonNull(values.get(statistic));
  }
}
