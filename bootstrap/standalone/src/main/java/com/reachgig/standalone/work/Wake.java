package com.reachgig.standalone.work;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** A bell: rung by whoever makes work, heard by the worker that does it. Rings do not add up. */
public final class Wake {
  private final Semaphore rings = new Semaphore(0);

  /** Ends the present or next wait. Cheap, for it is called on each commit with an event. */
  public void ring() {
    if (rings.availablePermits() == 0) {
      rings.release();
    }
  }

  /** Waits for a ring, or for that time. */
  void await(Duration longest) throws InterruptedException {
    if (rings.tryAcquire(longest.toNanos(), NANOSECONDS)) {
      rings.drainPermits();
    }
  }
}
