package com.reachgig.adapter.aws.wire;

/** When a call may be sent again. */
public enum Resend {
  /** Always, since it changes nothing. If it fails for good, nothing was changed. */
  READ,
  /** Always, since sent twice it takes effect once, such as a write that carries a token. */
  SAFE,
  /**
   * Only as long as the service cannot have taken it: there was no connection, or the service said
   * that it did not take it. An answer that is lost is {@link
   * com.reachgig.ports.fault.Fault#OUTCOME_UNKNOWN} at once.
   */
  UNSENT_ONLY
}
