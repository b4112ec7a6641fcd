package com.reachgig.domain.event;

/** What a subscriber does to the world, and so what it must be allowed to do. */
public enum Effect {
  /** Adds to what the marketplace knows. */
  STATE,
  /** Counts, and so changes what is there. */
  COUNT,
  /** Looks up to whom, and sends a mail. */
  MAIL
}
