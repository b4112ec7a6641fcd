package com.reachgig.adapter.security;

import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** From when a key signs, and until when it verifies. */
final class KeyTimes {
  private KeyTimes() {}

  /** The newest whose time has come. */
  static <K extends JWK> K current(List<K> newestFirst, Instant now) {
    return newestFirst.stream()
        .filter(key -> isDue(key, now))
        .findFirst()
        .orElseGet(newestFirst::getLast);
  }

  static boolean isGood(JWK key, Instant now) {
    return key.getExpirationTime() == null || now.isBefore(key.getExpirationTime().toInstant());
  }

  /** Rounded up to whole seconds, in which a key holds it. */
  static Date end(Instant time) {
    long seconds = time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0);
    return Date.from(Instant.ofEpochSecond(seconds));
  }

  private static boolean isDue(JWK key, Instant now) {
    return key.getNotBeforeTime() == null || !now.isBefore(key.getNotBeforeTime().toInstant());
  }
}
