package com.reachgig.standalone.wiring;

import com.reachgig.adapter.smtp.EmlFolderMailer;
import com.reachgig.adapter.smtp.SmtpMailer;
import com.reachgig.adapter.smtp.SmtpSettings;
import com.reachgig.domain.notice.Links;
import com.reachgig.ports.mail.Mailer;
import com.reachgig.standalone.config.Config;
import dagger.Module;
import dagger.Provides;
import java.time.Duration;
import java.time.InstantSource;
import javax.inject.Singleton;

/** Where mail goes: to a server where one is set, else into a folder. */
@Module
final class MailModule {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private MailModule() {}

  @Provides
  @Singleton
  static Mailer mailer(Config config, InstantSource clock) {
    return config
        .smtp()
        .<Mailer>map(server -> new SmtpMailer(settings(server), config.mailFrom(), clock))
        .orElseGet(() -> new EmlFolderMailer(config.outbox(), config.mailFrom(), clock));
  }

  @Provides
  @Singleton
  static Links links(PublicUrl url) {
    return new Links(url.get());
  }

  private static SmtpSettings settings(com.reachgig.standalone.config.SmtpSettings server) {
    var tls =
        switch (server.tls()) {
          case NONE -> SmtpSettings.Tls.NONE;
          case STARTTLS -> SmtpSettings.Tls.STARTTLS;
          case TLS -> SmtpSettings.Tls.IMPLICIT;
        };
    var credentials =
        server.user().isEmpty()
            ? null
            : new SmtpSettings.Credentials(server.user(), server.password().value());
    return new SmtpSettings(
        server.host(), server.port(), tls, credentials, CONNECT_TIMEOUT, TIMEOUT);
  }
}
