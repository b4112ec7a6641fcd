package com.reachgig.adapter.aws.wire;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What a client does not decide.
 *
 * @param sleeper waits between attempts
 * @param jitter gives numbers from 0 to 1
 * @param invocations gives each call an id
 */
record Outside(Sleeper sleeper, DoubleSupplier jitter, Supplier<String> invocations) {

  /**
   * Random numbers start from the time at which they are needed: two processes that were restored
   * from one snapshot must not pause alike.
   */
  static Outside real() {
    return new Outside(
        Thread::sleep,
        () -> new SplittableRandom(System.nanoTime()).nextDouble(),
        () -> UUID.randomUUID().toString());
  }

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }
}
