package com.reachgig.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What a server that runs {@link OnSharedClock} asks for the time in place of the JDK. */
public final class Time {
  /** Names the clock's file. */
  static final String PROPERTY = "reachgig.clock";

  private static final SharedClock CLOCK = SharedClock.at(Path.of(System.getProperty(PROPERTY)));

  private static final AtomicReference<Instant> LAST = new AtomicReference<>(Instant.EPOCH);

  private Time() {}

  public static long currentTimeMillis() {
    return CLOCK.millis();
  }

  public static Instant instantNow() {
    return CLOCK.instant();
  }

  /**
   * Each later than the one before, by a nanosecond if the clock stands still: ElasticMQ sorts by
   * these.
   */
  public static OffsetDateTime offsetDateTimeNow() {
    Instant now = CLOCK.instant();
    Instant unique =
        LAST.updateAndGet(
            before ->
                before.truncatedTo(ChronoUnit.MILLIS).equals(now) ? before.plusNanos(1) : now);
    return unique.atOffset(ZoneOffset.UTC);
  }
}
