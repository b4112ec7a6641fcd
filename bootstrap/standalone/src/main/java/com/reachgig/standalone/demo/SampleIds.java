package com.reachgig.standalone.demo;

import com.reachgig.domain.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7, as real ones are, yet of times past and of a chance that repeats. */
final class SampleIds implements Ids {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 1L << 63;
  private static final int COUNTS = 0xFFF;

  private final InstantSource clock;
  private final RandomGenerator random;
  private int count;

  SampleIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String next() {
    long high = (clock.millis() << 16) | VERSION_7 | (count++ & COUNTS);
    return new UUID(high, VARIANT | (random.nextLong() >>> 2)).toString();
  }
}
