package com.reachgig.standalone.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every setting, once: command line, environment, file, help and README derive from this table.
 * Each is {@code --its-name} on the command line, {@code REACHGIG_ITS_NAME} in the environment and
 * {@code its-name} in a file.
 */
public enum Setting {
  HOST("127.0.0.1", "address to listen on; 0.0.0.0 for all, as in a container"),
  PORT("8080", "port to listen on; 0 for any free one"),
  DATA("data", "folder of everything that is kept: store, keys, mail that was not sent"),
  STORE("sqlite", "sqlite, or memory to forget everything at the end"),
  PUBLIC_URL(
      "", "where clients reach the server, for links in mails; empty: http://localhost:PORT"),
  CORS_ORIGINS("", "web origins that may call the API, separated by commas"),
  TRUSTED_PROXIES("0", "proxies in front that each append to X-Forwarded-For"),
  MAX_CONCURRENCY("512", "requests handled at a time; beyond, 503 with Retry-After"),
  RATE_LIMIT("on", "on, or off to let any client send as much as it likes"),
  SMTP_HOST("", "mail server; empty: mails become files in DATA/outbox"),
  SMTP_PORT("587", "port of the mail server"),
  SMTP_USER("", "user at the mail server; empty: no log-in"),
  SMTP_PASSWORD("", "password at the mail server", true),
  SMTP_TLS("starttls", "starttls, tls or none"),
  MAIL_FROM("ReachGig <no-reply@localhost>", "sender of mails"),
  METRICS_TOKEN("", "bearer token that /metrics asks for; empty: none", true),
  LOG_LEVEL("info", "error, warning, info, debug or trace"),
  LOG_FORMAT("auto", "json, text, or auto: text on a terminal");

  private final String fallback;
  private final String description;
  private final boolean secret;

  Setting(String fallback, String description) {
    this(fallback, description, false);
  }

  Setting(String fallback, String description, boolean secret) {
    this.fallback = fallback;
    this.description = description;
    this.secret = secret;
  }

  /** The name in a file. */
  public String property() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name on the command line. */
  public String flag() {
    return "--" + property();
  }

  /** The name in the environment. */
  public String variable() {
    return Sources.PREFIX + name();
  }

  /** The value that holds if none is given; empty if there is none. */
  public String fallback() {
    return fallback;
  }

  public String description() {
    return description;
  }

  /** Whether the value must not be shown. */
  public boolean secret() {
    return secret;
  }

  /** The setting with that name on the command line. */
  public static Optional<Setting> ofFlag(String flag) {
    return Stream.of(values()).filter(setting -> setting.flag().equals(flag)).findFirst();
  }
}
