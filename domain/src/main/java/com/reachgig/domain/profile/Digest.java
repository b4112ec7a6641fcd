package com.reachgig.domain.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a member wants a summary. */
public enum Digest {
  NONE,
  DAILY,
  WEEKLY;

  /** The name in requests and answers. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Digest> ofWireName(String name) {
    return Arrays.stream(values()).filter(digest -> digest.wireName().equals(name)).findFirst();
  }
}
