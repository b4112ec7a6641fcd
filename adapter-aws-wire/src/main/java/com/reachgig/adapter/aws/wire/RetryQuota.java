package com.reachgig.adapter.aws.wire;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all calls of a client may spend on further attempts. Successes fill it, so that a service
 * that fails for most is not asked several times by each.
 */
final class RetryQuota {
  static final int CAPACITY = 500;
  static final int COST = 5;

  private final AtomicInteger left = new AtomicInteger(CAPACITY);

  /** Whether there was enough left for one more attempt, which is now spent. */
  boolean take() {
    return left.getAndUpdate(now -> now >= COST ? now - COST : now) >= COST;
  }

  /**
   * A call has succeeded.
   *
   * @param retried whether it took more than one attempt, of which the last is not charged
   */
  void giveBack(boolean retried) {
    if (left.get() < CAPACITY) {
      left.updateAndGet(now -> Math.min(CAPACITY, now + (retried ? COST : 1)));
    }
  }
}
