package com.reachgig.domain.event;

import java.time.Duration;

/**
 * When to try again what failed: exponential back-off with full jitter, so that many messages that
 * failed together do not come back together.
 *
 * @param first the longest delay after the first attempt, whole seconds from 1 on
 * @param cap the longest delay of all, {@code first} to 12 h
 * @param maxReceives attempts before a message goes to the dead-letter queue
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">why full
 *     jitter</a>
 */
public record RetryPolicy(Duration first, Duration cap, int maxReceives) {
  private static final int MAX_DOUBLINGS = 30;

  /** The longest that a queue hides a message. */
  private static final Duration MAX_CAP = Duration.ofHours(12);

  public RetryPolicy {
    boolean bounded = cap.compareTo(first) >= 0 && cap.compareTo(MAX_CAP) <= 0;
    if (first.toSeconds() < 1 || !bounded || maxReceives < 1) {
      throw new IllegalArgumentException("1 s ≤ first ≤ cap ≤ 12 h, and 1 ≤ maxReceives");
    }
  }

  /**
   * How long to wait, in whole seconds.
   *
   * @param attempt the attempt that failed, from 1 on
   * @param random from 0, included, to 1, excluded
   */
  public Duration delay(int attempt, double random) {
    long doubled = first.toSeconds() << Math.clamp(attempt - 1, 0, MAX_DOUBLINGS);
    long longest = Math.min(cap.toSeconds(), doubled);
    return Duration.ofSeconds(1 + (long) (random * longest));
  }
}
