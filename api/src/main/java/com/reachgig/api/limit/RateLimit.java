package com.reachgig.api.limit;

import java.time.Duration;

/**
 * An allowance: {@code quota} requests at once, filled up again evenly within {@code window}.
 *
 * @param window whole seconds
 */
public record RateLimit(long quota, Duration window) {
  public RateLimit {
    if (quota < 1 || window.toSeconds() < 1) {
      throw new IllegalArgumentException("a quota of 1 or more, in 1 s or more");
    }
  }
}
