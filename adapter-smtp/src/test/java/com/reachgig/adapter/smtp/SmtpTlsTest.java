package com.reachgig.adapter.smtp;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.smtp.SmtpSettings.Credentials;
import com.reachgig.adapter.smtp.SmtpSettings.Tls;
import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.TestCertificate;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome.Accepted;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server has a certificate for {@code localhost}, which the JDK does not trust. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpTlsTest {
  private static final Mail MAIL = new Mail("event-1", "ada@example.org", "Welcome", "text");

  private final SSLContext tls;

  SmtpTlsTest(@TempDir Path folder) throws Exception {
    tls = TestCertificate.context(folder);
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void a_mail_arrives_over_a_protected_connection(Tls mode) {
    try (RudeSmtpServer server = server(mode)) {
      assertThat(mailer(server, mode, "localhost", trusting()).send(MAIL))
          .isEqualTo(new Accepted());
      assertThat(server.heard()).contains("RCPT TO:<ada@example.org>");
      assertThat(server.heardInClear())
          .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void a_certificate_that_is_not_trusted_gets_neither_mail_nor_password(Tls mode) {
    try (RudeSmtpServer server = server(mode)) {
      assertFault(Fault.UNAVAILABLE, () -> mailer(server, mode, "localhost", null).send(MAIL));
      assertNothingSaid(server);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void a_certificate_for_another_name_gets_neither_mail_nor_password(Tls mode) {
    try (RudeSmtpServer server = server(mode)) {
      assertFault(
          Fault.UNAVAILABLE, () -> mailer(server, mode, "127.0.0.1", trusting()).send(MAIL));
      assertNothingSaid(server);
    }
  }

  private static void assertNothingSaid(RudeSmtpServer server) {
    assertThat(server.heard())
        .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
  }

  private RudeSmtpServer server(Tls mode) {
    return new RudeSmtpServer(tls, mode)
        .replying("STARTTLS", "220 go on")
        .replying("EHLO", "250-rude\r\n250-STARTTLS\r\n250 AUTH PLAIN");
  }

  private SSLSocketFactory trusting() {
    return tls.getSocketFactory();
  }

  private static SmtpMailer mailer(
      RudeSmtpServer server, Tls mode, String host, @Nullable SSLSocketFactory trust) {
    SmtpSettings settings =
        new SmtpSettings(
            host,
            server.port(),
            mode,
            new Credentials("reachgig", "hush"),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
    return new SmtpMailer(settings, "no-reply@reachgig.example", new ManualClock(), trust);
  }
}
