package com.reachgig.standalone.config;

/**
 * The mail server.
 *
 * @param user empty if it wants no log-in
 */
public record SmtpSettings(String host, int port, String user, Secret password, Tls tls) {

  /** How the connection is protected. */
  public enum Tls {
    STARTTLS,
    TLS,
    NONE
  }
}
