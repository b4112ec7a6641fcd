package com.reachgig.adapter.aws.wire;

/** Gives the credentials of the moment. Safe for any number of threads. */
public interface CredentialsSource {

  /**
   * Credentials that have not expired.
   *
   * @throws com.reachgig.ports.fault.PortException {@code DENIED} if there are none, {@code
   *     UNAVAILABLE} if they cannot be had now
   */
  Credentials current();

  /**
   * Gets others because a service said that these have expired.
   *
   * @return whether there may be others now
   */
  boolean renew(Credentials refused);

  /** Keeps none of those that it has got, as before a snapshot of the process. */
  default void forget() {}
}
