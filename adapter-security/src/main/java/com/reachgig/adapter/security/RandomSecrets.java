package com.reachgig.adapter.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets of 256 random bits, in base64url without padding: 43 characters. */
public final class RandomSecrets implements Supplier<String> {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String get() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
