package com.reachgig.standalone.work;

import java.time.Duration;

/** One round of a worker's work. */
@FunctionalInterface
public interface Round {
  /**
   * Does what there is to do now.
   *
   * @return how long to rest before the next round, unless the worker is woken
   */
  Duration run();
}
