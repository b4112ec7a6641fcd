package com.reachgig.api.route;

/** Who may call a route. */
public enum Auth {
  /** Anyone; a token is not looked at. */
  NONE,
  /**
   * Anyone; a token, if there is one, must be good. It shows the caller more as long as its session
   * is alive.
   */
  OPTIONAL,
  /** Whoever has a live session. */
  MEMBER,
  /** An operator with a live session. */
  OPERATOR;

  /** Whether there must be a live session. */
  public boolean required() {
    return this == MEMBER || this == OPERATOR;
  }
}
