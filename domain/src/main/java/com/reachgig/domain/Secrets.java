package com.reachgig.domain;

/** Makes secrets that cannot be guessed: 32 random bytes in base64url without padding. */
@FunctionalInterface
public interface Secrets {
  String next();
}
