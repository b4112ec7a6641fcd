package com.reachgig.adapter.dynamodb;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses before what DynamoDB left undone is asked for again: exponential, with full jitter. The
 * client below has its own for calls that failed; these are for calls that succeeded in part, or
 * that met another transaction.
 */
@FunctionalInterface
interface Pauses {
  /** How often something is asked for in all. */
  int ATTEMPTS = 10;

  /** Waits after that many attempts. */
  void after(int attempts);

  static Pauses real(RandomGenerator random) {
    return attempts -> {
      try {
        Thread.sleep(Duration.ofMillis(random.nextLong(Math.min(500L, 10L << attempts))));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PortException(Fault.INTERRUPTED, "interrupted while DynamoDB was busy", e);
      }
    };
  }

  /** Waits, or gives up after the last attempt. */
  default void orGiveUp(int attempts) {
    if (attempts >= ATTEMPTS) {
      throw new PortException(Fault.THROTTLED, "still not done after " + attempts + " attempts");
    }
    after(attempts);
  }
}
