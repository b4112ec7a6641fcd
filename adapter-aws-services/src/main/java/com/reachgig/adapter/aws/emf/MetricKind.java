package com.reachgig.adapter.aws.emf;

/** What a metric measures, with CloudWatch's name of its unit. */
enum MetricKind {
  /** Amounts. */
  COUNT("Count"),
  /** Durations. */
  TIME("Seconds"),
  /** Values. */
  GAUGE("None");

  private final String unit;

  MetricKind(String unit) {
    this.unit = unit;
  }

  String unit() {
    return unit;
  }
}
