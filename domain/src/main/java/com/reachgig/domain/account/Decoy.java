package com.reachgig.domain.account;

import com.reachgig.domain.Secrets;
import com.reachgig.ports.security.PasswordHasher;

/**
 * The hash of a password that nobody knows, with today's parameters: verified where there is no
 * account, so that this takes as long as where there is one. Made at the first need, which every
 * login has, so that its making tells nothing either.
 */
public final class Decoy {
  private final PasswordHasher hasher;
  private final Secrets secrets;
  private String hash = "";

  public Decoy(PasswordHasher hasher, Secrets secrets) {
    this.hasher = hasher;
    this.secrets = secrets;
  }

  public synchronized String hash() {
    if (hash.isEmpty()) {
      hash = hasher.hash(secrets.next());
    }
    return hash;
  }
}
