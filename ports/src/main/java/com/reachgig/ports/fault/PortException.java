package com.reachgig.ports.fault;

import org.jspecify.annotations.Nullable;

/**
 * A failure of infrastructure. Never used for an outcome that a caller branches on, such as an
 * absent item or a condition that does not hold: those are return values. Each adapter maps its
 * technology's failures in one class.
 */
public final class PortException extends RuntimeException {
  private final Fault fault;

  public PortException(Fault fault, String message) {
    this(fault, message, null);
  }

  public PortException(Fault fault, String message, @Nullable Throwable cause) {
    super(fault + ": " + message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** Whether the same call may succeed later. */
  public boolean retryable() {
    return fault.retryable();
  }
}
