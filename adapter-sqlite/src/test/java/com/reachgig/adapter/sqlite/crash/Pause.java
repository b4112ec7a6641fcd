package com.reachgig.adapter.sqlite.crash;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What keeps a worker from repeating a failing call a hundred thousand times a second. */
final class Pause {
  private static final long NANOS = Duration.ofMillis(5).toNanos();

  private Pause() {}

  static void afterFault() {
    LockSupport.parkNanos(NANOS);
  }
}
