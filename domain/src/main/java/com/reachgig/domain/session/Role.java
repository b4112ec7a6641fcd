package com.reachgig.domain.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do, each more than the one before. */
public enum Role {
  MEMBER,
  MODERATOR,
  OPERATOR;

  /** The name in tokens and answers. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> ofWireName(String name) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(name)).findFirst();
  }
}
