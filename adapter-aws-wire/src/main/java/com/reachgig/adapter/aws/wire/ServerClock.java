package com.reachgig.adapter.aws.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;

/** The service's time as far as it is known: ours, until an answer says that ours is wrong. */
final class ServerClock implements InstantSource {
  /** What services allow is five minutes. */
  private static final Duration TOLERATED = Duration.ofMinutes(4);

  private final InstantSource ours;
  private volatile Duration offset = Duration.ZERO;

  ServerClock(InstantSource ours) {
    this.ours = ours;
  }

  @Override
  public Instant instant() {
    return ours.instant().plus(offset);
  }

  /** Ours is right again, until it is said to be wrong. */
  void forget() {
    offset = Duration.ZERO;
  }

  /**
   * Takes over the time of an answer.
   *
   * @return whether it differs so much from what was signed that this explains a refusal
   */
  boolean correct(HttpAnswer answer, Instant signedAt) {
    try {
      Instant theirs =
          DateTimeFormatter.RFC_1123_DATE_TIME.parse(answer.header("date"), Instant::from);
      if (Duration.between(signedAt, theirs).abs().compareTo(TOLERATED) > 0) {
        offset = Duration.between(ours.instant(), theirs);
        return true;
      }
    } catch (DateTimeException e) {
      // an answer without a time corrects nothing
    }
    return false;
  }
}
