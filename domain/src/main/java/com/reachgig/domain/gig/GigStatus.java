package com.reachgig.domain.gig;

import java.util.Locale;

/** Where a gig is in its life. */
public enum GigStatus {
  /** Only its owner sees it. */
  DRAFT,
  /** Everyone finds it. */
  OPEN,
  /** Everyone who knows it can read it, but nobody finds it. */
  CLOSED;

  /** The name in answers. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
