package com.reachgig.adapter.smtp;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.reachgig.adapter.smtp.SmtpSettings.Credentials;
import com.reachgig.adapter.smtp.SmtpSettings.Tls;
import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome.Accepted;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server has a certificate that nobody but its own socket factory trusts. */
class ImplicitTlsTest {
  private static final Mail MAIL = new Mail("event-1", "ada@example.org", "Welcome", "text");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));

  @BeforeEach
  void start_the_server() {
    server.setUser("reachgig@example.org", "reachgig", "hush");
    server.start();
  }

  @AfterEach
  void stop_the_server() {
    server.stop();
  }

  @Test
  void a_mail_arrives_over_a_connection_that_is_protected_from_the_first_byte_on() {
    assertThat(mailer(new DummySSLSocketFactory(), "hush").send(MAIL)).isEqualTo(new Accepted());
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_wrong_password_is_refused() {
    assertFault(Fault.DENIED, () -> mailer(new DummySSLSocketFactory(), "wrong").send(MAIL));
  }

  @Test
  void a_server_whose_certificate_is_not_trusted_gets_no_mail() {
    assertFault(Fault.UNAVAILABLE, () -> mailer(null, "hush").send(MAIL));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private SmtpMailer mailer(@Nullable SSLSocketFactory trust, String password) {
    SmtpSettings settings =
        new SmtpSettings(
            "localhost",
            server.getSmtps().getPort(),
            Tls.IMPLICIT,
            new Credentials("reachgig", password),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
    return new SmtpMailer(settings, "no-reply@reachgig.example", new ManualClock(), trust);
  }
}
