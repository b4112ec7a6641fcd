package com.reachgig.standalone.demo;

import com.reachgig.ports.security.PasswordHasher;

/** Hashes once, as every made-up member has the same password. */
final class OneHash implements PasswordHasher {
  private final PasswordHasher hasher;
  private String hash = "";

  OneHash(PasswordHasher hasher) {
    this.hasher = hasher;
  }

  @Override
  public String hash(String password) {
    if (hash.isEmpty()) {
      hash = hasher.hash(password);
    }
    return hash;
  }

  @Override
  public boolean verify(String password, String given) {
    return hasher.verify(password, given);
  }

  @Override
  public boolean outdated(String given) {
    return hasher.outdated(given);
  }
}
