package com.reachgig.ports.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one rule of expiry times: DynamoDB keeps them in whole seconds. */
final class Expiry {
  private Expiry() {}

  static void requireWholeSeconds(@Nullable Instant expiresAt) {
    if (expiresAt != null && (expiresAt.getNano() != 0 || expiresAt.getEpochSecond() < 0)) {
      throw new IllegalArgumentException(
          "expiresAt must be in whole seconds from 1970 on: " + expiresAt);
    }
  }
}
