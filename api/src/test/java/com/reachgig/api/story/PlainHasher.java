package com.reachgig.api.story;

import com.reachgig.ports.security.PasswordHasher;

/** Hashes that anyone can read, at no cost. */
final class PlainHasher implements PasswordHasher {
  @Override
  public String hash(String password) {
    return "plain$" + password;
  }

  @Override
  public boolean verify(String password, String hash) {
    return hash.equals(hash(password));
  }

  @Override
  public boolean outdated(String hash) {
    return false;
  }
}
