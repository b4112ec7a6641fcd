package com.reachgig.api.route;

/** Whether a route takes an {@code Idempotency-Key}. */
public enum IdempotencyRule {
  NONE,
  OPTIONAL,
  REQUIRED
}
