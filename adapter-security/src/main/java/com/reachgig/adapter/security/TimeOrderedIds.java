package com.reachgig.adapter.security;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * UUIDs of version 7 that grow strictly within the process, also when the clock stands still or
 * steps back: the 12 bits below the milliseconds count on, and carry into the milliseconds when
 * they run over. The other 62 bits are random, so that two processes do not meet.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-6.2">RFC 9562, section 6.2</a>
 */
public final class TimeOrderedIds implements Supplier<String> {
  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 1L << 63;

  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();
  private final InstantSource clock;

  public TimeOrderedIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String get() {
    long now = clock.millis() << COUNTER_BITS;
    long time = last.updateAndGet(previous -> Math.max(previous + 1, now));
    long high = ((time & ~COUNTER_MASK) << 4) | VERSION_7 | (time & COUNTER_MASK);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID(high, low).toString();
  }
}
