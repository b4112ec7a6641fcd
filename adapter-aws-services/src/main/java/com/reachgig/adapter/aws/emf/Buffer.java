package com.reachgig.adapter.aws.emf;

import com.reachgig.ports.metric.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measurements since the last flush, by minute and series. Bounded, since a flush may never come.
 */
final class Buffer {
  static final int MAX_VALUES = 100_000;

  private static final System.Logger LOG = System.getLogger(Buffer.class.getName());

  private Map<Slot, List<Double>> slots = new LinkedHashMap<>();
  private int values;
  private long dropped;

  /**
   * The minute, counted from 1970, in which a series was measured. Compared by hand: what a record
   * has of its own is linked at its first use, which costs a cold start milliseconds.
   */
  record Slot(long minute, Series series, MetricKind kind) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Slot slot
          && minute == slot.minute
          && kind == slot.kind
          && series.equals(slot.series);
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(minute) + series.hashCode();
    }
  }

  synchronized void add(Slot slot, double value) {
    if (values == MAX_VALUES) {
      dropped++;
      return;
    }
    values++;
    List<Double> measured = slots.get(slot);
    if (measured == null) {
      measured = new ArrayList<>(4);
      slots.put(slot, measured);
    }
    measured.add(value);
  }

  /** Everything, which is no longer here afterwards. */
  Map<Slot, List<Double>> drain() {
    Map<Slot, List<Double>> drained;
    long lost;
    synchronized (this) {
      drained = slots;
      lost = dropped;
      slots = new LinkedHashMap<>();
      values = 0;
      dropped = 0;
    }
    if (lost > 0) {
      LOG.log(System.Logger.Level.WARNING, "{0} measurements dropped before a flush", lost);
    }
    return drained;
  }
}
