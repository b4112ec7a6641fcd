package com.reachgig.adapter.inmemory;

import com.reachgig.ports.metric.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One series: its total since the start, and its minutes. A minute becomes history only when the
 * next but one begins, so that a thread that was held up between finding it and adding to it loses
 * nothing.
 */
final class SeriesMeter {
  /** Upper bounds of the histogram's buckets, in seconds; the last has none. */
  static final List<Double> BUCKETS =
      List.of(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1.0, 2.5, 5.0, 10.0);

  private static final double[] BUCKET_BOUNDS =
      BUCKETS.stream().mapToDouble(Double::doubleValue).toArray();

  private final Series series;
  private final MetricKind kind;
  private final MinuteHistory history;
  private final DoubleAdder sum = new DoubleAdder();
  private final LongAdder[] buckets;
  private volatile double last;
  private volatile @Nullable MinuteTally current;
  private @Nullable MinuteTally previous;

  /**
   * The total since the start.
   *
   * @param buckets how many samples are at most each bound, the last one being all; empty but for
   *     times
   * @param last the value measured last
   */
  record Total(Series series, MetricKind kind, double sum, List<Long> buckets, double last) {}

  SeriesMeter(Series series, MetricKind kind, MinuteHistory history) {
    this.series = series;
    this.kind = kind;
    this.history = history;
    this.buckets = new LongAdder[kind == MetricKind.TIME ? BUCKET_BOUNDS.length + 1 : 0];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  Series series() {
    return series;
  }

  MetricKind kind() {
    return kind;
  }

  void add(double value, long minute) {
    MinuteTally tally = current;
    if (tally == null || tally.minute() < minute) {
      tally = begin(minute);
    }
    tally.add(value);
    switch (kind) {
      case COUNT -> sum.add(value);
      case TIME -> {
        sum.add(value);
        buckets[bucket(kind.inUnits(value))].increment();
      }
      case GAUGE -> last = value;
    }
  }

  /** All minutes with measurements, oldest first. */
  synchronized List<Tally> minutes(long oldest) {
    history.forgetBefore(oldest);
    List<Tally> minutes = new ArrayList<>();
    history.forEach(minutes::add);
    addIfMeasured(minutes, previous, oldest);
    addIfMeasured(minutes, current, oldest);
    return minutes;
  }

  Total total() {
    List<Long> cumulative = new ArrayList<>();
    long samples = 0;
    for (LongAdder bucket : buckets) {
      samples += bucket.sum();
      cumulative.add(samples);
    }
    return new Total(series, kind, kind.inUnits(sum.sum()), cumulative, last);
  }

  private synchronized MinuteTally begin(long minute) {
    MinuteTally present = current;
    if (present != null && present.minute() >= minute) {
      return present;
    }
    MinuteTally past = previous;
    if (past != null) {
      history.add(past.total());
    }
    previous = present;
    MinuteTally next = new MinuteTally(minute);
    current = next;
    return next;
  }

  private static void addIfMeasured(List<Tally> minutes, @Nullable MinuteTally tally, long oldest) {
    if (tally != null && tally.minute() >= oldest) {
      Tally total = tally.total();
      if (total.samples() > 0) {
        minutes.add(total);
      }
    }
  }

  private static int bucket(double seconds) {
    int bucket = 0;
    while (bucket < BUCKET_BOUNDS.length && seconds > BUCKET_BOUNDS[bucket]) {
      bucket++;
    }
    return bucket;
  }
}
