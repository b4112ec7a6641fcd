package com.reachgig.contracts.item;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what is true only after a while: nothing but an index that lags. */
final class Settling {
  private static final Duration LAG = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);

  private Settling() {}

  static void settle(Runnable assertion) {
    long end = System.nanoTime() + LAG.toNanos();
    while (System.nanoTime() < end) {
      try {
        assertion.run();
        return;
      } catch (AssertionError _) {
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
    assertion.run();
  }
}
