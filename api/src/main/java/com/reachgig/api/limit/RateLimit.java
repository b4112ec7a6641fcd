package com.reachgig.api.limit;

import com.reachgig.api.route.RateClass;
import java.time.Duration;
import java.util.Map;

/**
 * An allowance: {@code quota} requests at once, filled up again evenly within {@code window}.
 *
 * @param window whole seconds
 */
public record RateLimit(long quota, Duration window) {
  /** Wide enough for people and their programs, narrow enough to keep one from starving others. */
  public static final Map<RateClass, RateLimit> STANDARD =
      Map.of(
          RateClass.READ, perMinute(6_000),
          RateClass.WRITE, perMinute(600),
          RateClass.CREDENTIALS, perMinute(60),
          RateClass.MAIL, perMinute(20));

  public RateLimit {
    if (quota < 1 || window.toSeconds() < 1) {
      throw new IllegalArgumentException("a quota of 1 or more, in 1 s or more");
    }
  }

  private static RateLimit perMinute(long quota) {
    return new RateLimit(quota, Duration.ofMinutes(1));
  }
}
