package com.reachgig.ports.security;

/**
 * Hashes passwords so that they cannot be guessed cheaply.
 *
 * <p><b>Cost.</b> Both methods take tens of milliseconds and tens of megabytes on purpose, alike
 * for a right and a wrong password; an adapter bounds how many run at a time, lets others wait, and
 * bounds how many wait: one more is {@code THROTTLED}.
 *
 * <p><b>Limits.</b> A password has 1 to {@link #MAX_BYTES} bytes of UTF-8; a longer one is
 * LIMIT_EXCEEDED.
 *
 * <p><b>Threads.</b> Safe for any number of threads; an interrupt of a wait is {@code INTERRUPTED}.
 *
 * <p><b>Not promised.</b> Equal hashes for equal passwords: each has a salt of its own.
 */
public interface PasswordHasher {
  /** Bytes of a password in UTF-8. */
  int MAX_BYTES = 1_024;

  /** A salted hash in PHC string format, with its algorithm and parameters. */
  String hash(String password);

  /**
   * Whether the hash was made of that password, with whatever parameters the hash names; false for
   * a malformed hash.
   */
  boolean verify(String password, String hash);

  /** Whether a hash was made with other parameters than {@link #hash} uses today. */
  boolean outdated(String hash);
}
