package com.reachgig.domain.account;

import java.time.Duration;

/** What a one-time token is good for. */
public enum Purpose {
  VERIFY_EMAIL(Duration.ofHours(24)),
  RESET_PASSWORD(Duration.ofHours(1)),
  SET_UP_OPERATOR(Duration.ofMinutes(30));

  private final Duration life;

  Purpose(Duration life) {
    this.life = life;
  }

  public Duration life() {
    return life;
  }
}
