package com.reachgig.api.route;

import java.util.Locale;

/** Routes that share one allowance; how large it is, is configured. */
public enum RateClass {
  /** What machines poll: not limited. */
  NONE,
  READ,
  WRITE,
  /** What tries passwords and tokens. */
  CREDENTIALS,
  /** What makes the service send mail. */
  MAIL;

  private final String policy = name().toLowerCase(Locale.ROOT);

  /** The name that clients see in {@code RateLimit-Policy}. */
  public String policy() {
    return policy;
  }
}
