package com.reachgig.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * The request on whose behalf the current thread acts. The shell binds {@link #ID} around the work;
 * events that are written meanwhile carry it, so that a consequence can be traced to its cause.
 */
public final class Correlation {
  public static final ScopedValue<String> ID = ScopedValue.newInstance();

  private Correlation() {}

  static @Nullable String current() {
    return ID.isBound() ? ID.get() : null;
  }
}
