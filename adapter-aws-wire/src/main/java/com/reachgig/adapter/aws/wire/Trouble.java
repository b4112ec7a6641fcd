package com.reachgig.adapter.aws.wire;

import com.reachgig.ports.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Why an attempt at a call failed, and what that leaves open. Only this package sees it. */
@SuppressWarnings("serial")
final class Trouble extends Exception {
  private final Kind kind;

  Trouble(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** What there is to do about it. */
  enum Kind {
    /** Nothing was sent. */
    NOT_CONNECTED(Fault.UNAVAILABLE, false, true),
    /** A connection that had rested ended; it was likely closed before anything was taken. */
    DROPPED(Fault.OUTCOME_UNKNOWN, true, true),
    /** Something was sent, and no whole answer came. */
    LOST(Fault.OUTCOME_UNKNOWN, true, true),
    /** The service failed, at whatever point of its work. */
    FAILED(Fault.OUTCOME_UNKNOWN, true, true),
    /** The same request is at work already. */
    IN_PROGRESS(Fault.OUTCOME_UNKNOWN, true, true),
    THROTTLED(Fault.THROTTLED, false, true),
    /** The service's time is another one than ours. */
    SKEWED(Fault.DENIED, false, true),
    /** The credentials have expired. */
    EXPIRED(Fault.DENIED, false, true),
    DENIED(Fault.DENIED, false, false);

    private final Fault fault;
    private final boolean maybeTaken;
    private final boolean mayPass;

    Kind(Fault fault, boolean maybeTaken, boolean mayPass) {
      this.fault = fault;
      this.maybeTaken = maybeTaken;
      this.mayPass = mayPass;
    }

    Fault fault() {
      return fault;
    }

    /** Whether the service may have done what was asked. */
    boolean maybeTaken() {
      return maybeTaken;
    }

    /** Whether another attempt may end better. */
    boolean mayPass() {
      return mayPass;
    }

    /** Whether the service asked for a pause, rather than failed. */
    boolean isCongestion() {
      return this == THROTTLED || this == IN_PROGRESS;
    }

    /** Whether waiting would not help. */
    boolean isCured() {
      return this == DROPPED || this == SKEWED || this == EXPIRED;
    }
  }
}
