package com.reachgig.adapter.aws.wire;

import java.time.Duration;

/**
 * How long to wait before another attempt: any time up to a limit that doubles, so that callers who
 * failed together do not come back together.
 *
 * @param attempts how many there are at most
 * @param first the limit of the first pause after a failure
 * @param firstCongested the same, where the service asked for a pause
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">full
 *     jitter</a>
 */
record Backoff(int attempts, Duration first, Duration firstCongested) {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /**
   * DynamoDB answers in milliseconds, and its throttling passes as fast. Both are the SDK's numbers
   * of attempts.
   */
  static Backoff of(Service service) {
    return service == Service.DYNAMODB
        ? new Backoff(9, Duration.ofMillis(25), Duration.ofMillis(25))
        : new Backoff(4, Duration.ofMillis(100), Duration.ofSeconds(1));
  }

  /**
   * @param failed how many attempts failed, 1 or more
   * @param jitter gives numbers from 0 to 1
   */
  Duration pause(int failed, boolean congested, double jitter) {
    long millis = (congested ? firstCongested : first).toMillis() << (failed - 1);
    return Duration.ofMillis((long) (Math.min(millis, LONGEST.toMillis()) * jitter));
  }
}
