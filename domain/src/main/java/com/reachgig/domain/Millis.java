package com.reachgig.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Times as they are stored: in milliseconds, so that what was answered is what is read later. */
public final class Millis {
  /** Enough until the year 2286. */
  private static final int DIGITS = 13;

  private Millis() {}

  public static Instant now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The time in digits of one length, which sort as the times do. */
  public static String sortable(Instant time) {
    String millis = Long.toString(time.toEpochMilli());
    return "0".repeat(DIGITS - millis.length()) + millis;
  }
}
