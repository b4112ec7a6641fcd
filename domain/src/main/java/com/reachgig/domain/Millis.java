package com.reachgig.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as they are stored: in milliseconds, so that what was answered is what is read later. */
public final class Millis {
  private Millis() {}

  public static Instant now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The time in digits of one length, which sort as the times do. */
  public static String sortable(Instant time) {
    return String.format(Locale.ROOT, "%013d", time.toEpochMilli());
  }
}
