package com.reachgig.adapter.aws.emf;

import java.util.Locale;

/** What is asked of each series, by CloudWatch's names. */
enum Statistic {
  SAMPLES("SampleCount"),
  SUM("Sum"),
  MIN("Minimum"),
  MAX("Maximum");

  private final String wire;

  Statistic(String wire) {
    this.wire = wire;
  }

  String wire() {
    return wire;
  }

  /** An id of a query, which must begin with a lower case letter. */
  String id(int position) {
    return prefix() + position;
  }

  /** The position in such an id. */
  int position(String id) {
    return Integer.parseInt(id.substring(prefix().length()));
  }

  static Statistic ofId(String id) {
    for (Statistic each : values()) {
      if (id.startsWith(each.prefix())) {
        return each;
      }
    }
    throw new IllegalArgumentException("no query of ours: " + id);
  }

  private String prefix() {
    return name().toLowerCase(Locale.ROOT) + "_";
  }
}
