package com.reachgig.domain.event;

import java.time.Duration;

/**
 * When to try again what failed: exponential back-off with full jitter, so that many messages that
 * failed together do not come back together.
 *
 * @param first the longest delay after the first attempt, whole seconds from 1 on
 * @param cap the longest delay of all, at least {@code first}
 * @param maxReceives attempts before a message goes to the dead-letter queue
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">why full
 *     jitter</a>
 */
public record RetryPolicy(Duration first, Duration cap, int maxReceives) {
  private static final int MAX_DOUBLINGS = 30;

  public RetryPolicy {
    if (first.toSeconds() < 1 || cap.compareTo(first) < 0 || maxReceives < 1) {
      throw new IllegalArgumentException("first ≥ 1 s, cap ≥ first and maxReceives ≥ 1 are due");
    }
  }

  /**
   * How long to wait, in whole seconds.
   *
   * @param attempt the attempt that failed, from 1 on
   * @param random from 0, included, to 1, excluded
   */
  public Duration delay(int attempt, double random) {
    long doubled = first.toSeconds() << Math.min(attempt - 1, MAX_DOUBLINGS);
    long longest = Math.min(cap.toSeconds(), doubled);
    return Duration.ofSeconds(1 + (long) (random * longest));
  }
}
