package com.reachgig.adapter.aws.wire;

import com.reachgig.json.JsonReader;

/**
 * The service understood a call and did not do it, for a reason that belongs to the call, such as a
 * condition that does not hold. This attempt changed nothing. An adapter tells the reasons by
 * {@link #type}; failures of infrastructure never come as this.
 */
public final class ServiceException extends RuntimeException {
  private final transient Refusal refusal;
  private final boolean maybeTakenBefore;

  ServiceException(Refusal refusal, boolean maybeTakenBefore) {
    super(refusal.toString());
    this.refusal = refusal;
    this.maybeTakenBefore = maybeTakenBefore;
  }

  /** The status of HTTP. */
  public int status() {
    return refusal.answer().status();
  }

  /** The name of the reason without its namespace, such as {@code ValidationException}. */
  public String type() {
    return refusal.type();
  }

  /** What the service says about it, or empty. */
  public String detail() {
    return refusal.message();
  }

  /** What the service knows the call by, or empty. */
  public String requestId() {
    return refusal.requestId();
  }

  /** The whole answer, each time from its start, before the first token. */
  public JsonReader body() {
    return new JsonReader(refusal.answer().body());
  }

  /**
   * Whether the answer to an earlier attempt was lost, so that what is refused here may be what
   * that one did.
   */
  public boolean maybeTakenBefore() {
    return maybeTakenBefore;
  }
}
