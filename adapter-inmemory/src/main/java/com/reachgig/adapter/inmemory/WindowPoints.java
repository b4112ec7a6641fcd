package com.reachgig.adapter.inmemory;

import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds the minutes of a series up to the windows of a question. */
final class WindowPoints {
  private WindowPoints() {}

  static List<Point> of(SeriesMeter meter, Window window, long oldest) {
    long period = window.period().toMinutes();
    long from = -Math.floorDiv(-seconds(window.from()), period * 60) * period;
    long to = Math.floorDiv(window.to().getEpochSecond(), period * 60) * period;
    Map<Long, Tally> windows = new TreeMap<>();
    for (Tally tally : meter.minutes(oldest)) {
      if (tally.minute() >= from && tally.minute() < to) {
        windows.merge(Math.floorDiv(tally.minute(), period), tally, WindowPoints::sum);
      }
    }
    List<Point> points = new ArrayList<>();
    windows.forEach((start, tally) -> points.add(point(meter, start * period, tally)));
    return points;
  }

  /** Rounded up, so that a window that began a moment before is not whole. */
  private static long seconds(Instant time) {
    return time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0);
  }

  private static Tally sum(Tally a, Tally b) {
    return new Tally(
        a.minute(),
        a.samples() + b.samples(),
        a.sum() + b.sum(),
        Math.min(a.min(), b.min()),
        Math.max(a.max(), b.max()));
  }

  private static Point point(SeriesMeter meter, long minute, Tally tally) {
    MetricKind kind = meter.kind();
    return new Point(
        meter.series(),
        Instant.EPOCH.plus(Duration.ofMinutes(minute)),
        tally.samples(),
        kind.inUnits(tally.sum()),
        kind.inUnits(tally.min()),
        kind.inUnits(tally.max()));
  }
}
