package com.reachgig.adapter.inmemory;

/** What a metric measures, and in which unit of {@link com.reachgig.ports.metric.Point}. */
enum MetricKind {
  /** Amounts. */
  COUNT(1),
  /** Nanoseconds, shown in seconds: added up as whole numbers, they stay exact. */
  TIME(1e9),
  /** Values. */
  GAUGE(1);

  private final double perUnit;

  MetricKind(double perUnit) {
    this.perUnit = perUnit;
  }

  double inUnits(double value) {
    return value / perUnit;
  }
}
