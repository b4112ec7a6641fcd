package com.reachgig.standalone.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All settings, checked; {@link Setting} describes each.
 *
 * @param publicUrl empty: derived from the port once that is known
 * @param smtp empty: mails become files
 */
public record Config(
    String host,
    int port,
    Path data,
    Store store,
    Optional<URI> publicUrl,
    List<String> corsOrigins,
    int trustedProxies,
    int maxConcurrency,
    boolean rateLimit,
    Optional<SmtpSettings> smtp,
    String mailFrom,
    Secret metricsToken,
    System.Logger.Level logLevel,
    LogFormat logFormat) {

  /** Where mails go that no server is set for. */
  public Path outbox() {
    return data.resolve("outbox");
  }

  /** Where items and queues are kept. */
  public enum Store {
    SQLITE,
    MEMORY
  }

  /** What a log line looks like. */
  public enum LogFormat {
    AUTO,
    JSON,
    TEXT
  }

  /** Checks everything, and reports every problem together. */
  public static Parsed parse(Sources sources) {
    var settings = new Reader(sources);
    var config =
        new Config(
            settings.text(Setting.HOST),
            settings.whole(Setting.PORT, 0, 65_535),
            settings.path(Setting.DATA),
            settings.choice(Setting.STORE, Store.class),
            settings.url(Setting.PUBLIC_URL),
            settings.origins(Setting.CORS_ORIGINS),
            settings.whole(Setting.TRUSTED_PROXIES, 0, 10),
            settings.whole(Setting.MAX_CONCURRENCY, 1, 10_000),
            settings.flag(Setting.RATE_LIMIT),
            smtp(settings),
            settings.sender(Setting.MAIL_FROM),
            settings.secret(Setting.METRICS_TOKEN),
            settings.choice(Setting.LOG_LEVEL, System.Logger.Level.class),
            settings.choice(Setting.LOG_FORMAT, LogFormat.class));
    var problems = settings.problems();
    return problems.isEmpty() ? new Parsed.Valid(config) : new Parsed.Invalid(problems);
  }

  private static Optional<SmtpSettings> smtp(Reader settings) {
    var smtp =
        new SmtpSettings(
            settings.text(Setting.SMTP_HOST),
            settings.whole(Setting.SMTP_PORT, 1, 65_535),
            settings.text(Setting.SMTP_USER),
            settings.secret(Setting.SMTP_PASSWORD),
            settings.choice(Setting.SMTP_TLS, SmtpSettings.Tls.class));
    settings.require(
        smtp.user().isEmpty() == smtp.password().value().isEmpty(),
        Setting.SMTP_USER.property()
            + " and "
            + Setting.SMTP_PASSWORD.property()
            + " are given together or not at all");
    settings.require(
        !smtp.host().isEmpty() || smtp.user().isEmpty(),
        Setting.SMTP_HOST.property()
            + " is missing; mails are sent only with it, also if there is "
            + Setting.SMTP_USER.property());
    return smtp.host().isEmpty() ? Optional.empty() : Optional.of(smtp);
  }
}
