package com.reachgig.adapter.inmemory;

import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** The minute that is being measured; many threads add without waiting for each other. */
final class MinuteTally {
  private final long minute;
  private final LongAdder samples = new LongAdder();
  private final DoubleAdder sum = new DoubleAdder();
  private final DoubleAccumulator min = new DoubleAccumulator(Math::min, Double.POSITIVE_INFINITY);
  private final DoubleAccumulator max = new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);

  MinuteTally(long minute) {
    this.minute = minute;
  }

  long minute() {
    return minute;
  }

  void add(double value) {
    sum.add(value);
    min.accumulate(value);
    max.accumulate(value);
    samples.increment();
  }

  Tally total() {
    return new Tally(minute, samples.sum(), sum.sum(), min.get(), max.get());
  }
}
