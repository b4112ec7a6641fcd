package com.reachgig.wiring.log;

import java.time.Instant;

/**
 * Writes times as RFC 3339 with milliseconds. Keeps the text of the last second, as many events
 * share one and formatting is dear. Used by one thread at a time.
 */
public final class Timestamp {
  private static final int DATE_TO_SECOND = "2026-01-01T00:00:00".length();

  private long second = Long.MIN_VALUE;
  private String text = "";

  public void append(Instant time, StringBuilder line) {
    if (time.getEpochSecond() != second) {
      second = time.getEpochSecond();
      text = Instant.ofEpochSecond(second).toString().substring(0, DATE_TO_SECOND);
    }
    int millis = time.getNano() / 1_000_000;
    line.append(text).append('.');
    line.append((char) ('0' + millis / 100));
    line.append((char) ('0' + millis / 10 % 10));
    line.append((char) ('0' + millis % 10)).append('Z');
  }
}
