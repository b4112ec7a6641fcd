package com.reachgig.standalone.work;

import java.time.Duration;
import java.util.function.IntUnaryOperator;

/** Takes expired items off the disk, a few at a time so that writes never wait long. */
public final class PurgeRound implements Round {
  private static final int MANY = 200;
  private static final Duration REST = Duration.ofMinutes(1);
  private static final Duration BREATH = Duration.ofMillis(200);

  private final IntUnaryOperator purge;

  /**
   * @param purge deletes at most so many expired items, and tells how many it did
   */
  public PurgeRound(IntUnaryOperator purge) {
    this.purge = purge;
  }

  @Override
  public Duration run() {
    return purge.applyAsInt(MANY) == MANY ? BREATH : REST;
  }
}
