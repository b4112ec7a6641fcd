package com.reachgig.adapter.aws.emf;

import com.reachgig.ports.metric.Window;
import java.time.Instant;

/**
 * The windows that lie whole in the asked time, in seconds since 1970. CloudWatch counts periods
 * from the start that it is given, which is therefore a multiple of the period.
 */
record WholeWindows(long from, long to, long period) {

  static WholeWindows of(Window window) {
    long period = window.period().toSeconds();
    Instant from = window.from();
    long first = from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0);
    return new WholeWindows(
        Math.ceilDiv(first, period) * period,
        Math.floorDiv(window.to().getEpochSecond(), period) * period,
        period);
  }

  boolean isEmpty() {
    return from >= to;
  }

  long count() {
    return (to - from) / period;
  }
}
