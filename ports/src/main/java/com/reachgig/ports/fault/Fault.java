package com.reachgig.ports.fault;

/** What went wrong below a port, in the terms in which a caller can act on it. */
public enum Fault {
  /** The service cannot be reached or is shutting down. Nothing was changed. */
  UNAVAILABLE(true),
  /** The service asks to slow down. Nothing was changed. */
  THROTTLED(true),
  /**
   * The call may or may not have taken effect; repeat it only if it is conditional or idempotent.
   */
  OUTCOME_UNKNOWN(true),
  /** The calling thread was interrupted; its interrupt flag is set. The outcome may be unknown. */
  INTERRUPTED(false),
  /** A documented limit is exceeded. Nothing was changed; the same call fails again. */
  LIMIT_EXCEEDED(false),
  /** No space is left. Nothing was changed. */
  STORAGE_FULL(false),
  /** Credentials or permissions are missing, or the medium is read-only. Nothing was changed. */
  DENIED(false),
  /** What is stored cannot be understood. */
  CORRUPT(false),
  /** The adapter was closed. Nothing was changed. */
  CLOSED(false);

  private final boolean retryable;

  Fault(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether the same call may succeed later. */
  public boolean retryable() {
    return retryable;
  }
}
