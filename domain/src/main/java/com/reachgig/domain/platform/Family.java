package com.reachgig.domain.platform;

import java.util.Locale;

/** Functions that share one package of code. */
public enum Family {
  API,
  /** Publishes what is in the outbox. */
  RELAY,
  SUBSCRIBERS,
  /** Makes and rotates signing keys. */
  KEYS;

  /** Its name in files and packages. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
