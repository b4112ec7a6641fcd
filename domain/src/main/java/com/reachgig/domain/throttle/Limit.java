package com.reachgig.domain.throttle;

import java.time.Duration;
import java.time.Instant;

/** So many tries in each window of that length, whole seconds, counted from 1970. */
public record Limit(int tries, Duration window) {
  public Limit {
    if (tries < 1 || window.toSeconds() < 1) {
      throw new IllegalArgumentException("a limit has tries and a window of seconds");
    }
  }

  /** When the window ends that the time is in. */
  Instant windowEnd(Instant now) {
    long seconds = window.toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
  }
}
