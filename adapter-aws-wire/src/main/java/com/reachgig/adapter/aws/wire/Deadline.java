package com.reachgig.adapter.aws.wire;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When a call as a whole has taken too long. */
record Deadline(Instant end, InstantSource clock) {

  static Deadline in(Duration time, InstantSource clock) {
    return new Deadline(clock.instant().plus(time), clock);
  }

  boolean isBefore(Duration pause) {
    return end.isBefore(clock.instant().plus(pause));
  }

  /** How many milliseconds a wait may take that is itself limited; 1 or more. */
  int millis(Duration atMost) throws SocketTimeoutException {
    Duration left = Duration.between(clock.instant(), end);
    if (!left.isPositive()) {
      throw new SocketTimeoutException("the call took too long");
    }
    Duration wait = left.compareTo(atMost) < 0 ? left : atMost;
    return Math.clamp(wait.toMillis(), 1, Integer.MAX_VALUE);
  }
}
