package com.reachgig.adapter.aws.wire;

import java.time.Duration;

/**
 * An outside world without chance.
 *
 * @param sleeper waits, or notes that it should
 */
record Scripted(Sleeper sleeper, double jitter, String invocation) implements Outside {
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    sleeper.sleep(time);
  }
}
