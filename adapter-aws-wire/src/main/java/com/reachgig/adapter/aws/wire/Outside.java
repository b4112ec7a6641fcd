package com.reachgig.adapter.aws.wire;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/** What a client does not decide. */
interface Outside {
  /** Waits between attempts. */
  void sleep(Duration time) throws InterruptedException;

  /** A number from 0 to 1. */
  double jitter();

  /** An id of a call. */
  String invocation();

  /** Time as it passes, and chance. */
  final class Real implements Outside {
    @Override
    public void sleep(Duration time) throws InterruptedException {
      Thread.sleep(time);
    }

    /**
     * Random numbers start from the time at which they are needed: two processes that were restored
     * from one snapshot must not pause alike.
     */
    @Override
    public double jitter() {
      return new SplittableRandom(System.nanoTime()).nextDouble();
    }

    @Override
    public String invocation() {
      return UUID.randomUUID().toString();
    }
  }
}
