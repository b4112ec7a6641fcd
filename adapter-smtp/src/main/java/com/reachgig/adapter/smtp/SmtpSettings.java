package com.reachgig.adapter.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed in.
 *
 * @param tls how the connection is protected; the server must be able to
 * @param credentials or null where the server asks for none
 * @param connectTimeout how long connecting may take
 * @param timeout how long each answer, and each write, may take
 */
public record SmtpSettings(
    String host,
    int port,
    Tls tls,
    @Nullable Credentials credentials,
    Duration connectTimeout,
    Duration timeout) {

  /** How a connection is protected. */
  public enum Tls {
    /** Not at all: for a server on the same machine. */
    NONE,
    /** From the STARTTLS command on, before anything else is said; usually port 587. */
    STARTTLS,
    /** From the first byte on; usually port 465. */
    IMPLICIT
  }

  /** A user and the password, which no log shows. */
  public record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "Credentials[user=" + user + "]";
    }
  }
}
