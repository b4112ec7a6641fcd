package com.reachgig.ports.metric;

import java.time.Duration;
import java.time.Instant;

/**
 * Which measurements to read.
 *
 * @param name the metric
 * @param from included
 * @param to excluded, after {@code from}
 * @param period the length of each point's window, whole minutes from 1 on, counted from 1970
 */
public record Window(String name, Instant from, Instant to, Duration period) {
  public Window {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to");
    }
    if (period.toMinutes() < 1 || !period.equals(Duration.ofMinutes(period.toMinutes()))) {
      throw new IllegalArgumentException("a period is in whole minutes from 1 on: " + period);
    }
  }
}
