package com.reachgig.adapter.smtp;

import static com.reachgig.adapter.smtp.RudeSmtpServer.HANG_UP;
import static com.reachgig.adapter.smtp.RudeSmtpServer.SILENCE;
import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.smtp.SmtpSettings.Credentials;
import com.reachgig.adapter.smtp.SmtpSettings.Tls;
import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.mail.MailerContract;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome.Accepted;
import com.reachgig.ports.mail.MailOutcome.Refused;
import com.reachgig.ports.mail.Mailer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SmtpMailerTest {
  private static final Mail MAIL = new Mail("event-1", "ada@example.org", "Welcome", "text");
  private static final Credentials CREDENTIALS = new Credentials("reachgig", "hush");

  private final RudeSmtpServer server = new RudeSmtpServer();

  @AfterEach
  void close_the_server() {
    server.close();
  }

  @Nested
  class Contract extends MailerContract {
    Contract() {
      super(new GreenMailFixture());
    }
  }

  @Test
  void a_mail_names_sender_recipient_and_its_own_id() {
    assertThat(mailer().send(MAIL)).isEqualTo(new Accepted());
    assertThat(server.heard())
        .contains(
            "MAIL FROM:<no-reply@reachgig.example>",
            "RCPT TO:<ada@example.org>",
            "From: ReachGig <no-reply@reachgig.example>",
            "Message-ID: <event-1@reachgig.example>");
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 552 5.3.4 too large",
    "RCPT, 550 5.1.1 no such mailbox",
    "RCPT, 551 moved",
    "DATA, 554 5.6.0 no",
    "., 552 5.3.4 too large",
    "., 550 spam"
  })
  void a_5yz_reply_is_a_refusal_for_good(String verb, String reply) {
    server.replying(verb, reply);
    assertThat(mailer().send(MAIL))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).contains(reply));
  }

  /** Else a server that is set up wrongly would lose every mail. */
  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 not you",
    "MAIL, 553 sender rejected",
    "RCPT, 554 5.7.1 relay access denied",
    "RCPT, 550 5.7.23 SPF check failed"
  })
  void a_refusal_of_the_sender_loses_no_mail(String verb, String reply) {
    server.replying(verb, reply);
    assertFault(Fault.DENIED, () -> mailer().send(MAIL));
  }

  @ParameterizedTest
  @CsvSource({
    "greeting, 421 busy",
    "greeting, 554 no service here",
    "MAIL, 451 4.3.0 later",
    "RCPT, 450 4.2.1 mailbox busy",
    "RCPT, 421 closing",
    "DATA, 451 later",
    "., 452 4.3.1 no space",
    "., 421 closing"
  })
  void a_4yz_reply_may_pass(String verb, String reply) {
    server.replying(verb, reply);
    assertFault(Fault.UNAVAILABLE, () -> mailer().send(MAIL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_connection_lost_before_the_content_changed_nothing(String verb) {
    server.replying(verb, HANG_UP);
    server.replying("HELO", HANG_UP);
    assertFault(Fault.UNAVAILABLE, () -> mailer().send(MAIL));
  }

  @Test
  void a_connection_lost_after_the_content_leaves_the_outcome_unknown() {
    server.replying(".", HANG_UP);
    assertFault(Fault.OUTCOME_UNKNOWN, () -> mailer().send(MAIL));
  }

  @Test
  void a_server_that_never_answers_ends_in_a_time_out() {
    server.replying("greeting", SILENCE);
    assertFault(Fault.UNAVAILABLE, () -> impatient().send(MAIL));
  }

  @Test
  void a_server_that_never_answers_the_content_leaves_the_outcome_unknown() {
    server.replying(".", SILENCE);
    assertFault(Fault.OUTCOME_UNKNOWN, () -> impatient().send(MAIL));
  }

  @Test
  void a_bad_end_of_the_connection_spoils_no_accepted_mail() {
    server.replying("QUIT", HANG_UP);
    assertThat(mailer().send(MAIL)).isEqualTo(new Accepted());
  }

  @Test
  void credentials_are_presented() {
    Mailer mailer = mailer(Tls.NONE, CREDENTIALS, Duration.ofSeconds(10));
    assertThat(mailer.send(MAIL)).isEqualTo(new Accepted());
    assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
  }

  @Test
  void refused_credentials_are_told_as_such() {
    server.replying("AUTH", "535 5.7.8 wrong");
    Mailer mailer = mailer(Tls.NONE, CREDENTIALS, Duration.ofSeconds(10));
    assertFault(Fault.DENIED, () -> mailer.send(MAIL));
  }

  @Test
  void missing_credentials_are_told_as_such() {
    server.replying("MAIL", "530 5.7.0 authentication required");
    assertFault(Fault.DENIED, () -> mailer().send(MAIL));
  }

  @Test
  void an_authentication_that_fails_for_now_may_pass() {
    server.replying("AUTH", "454 4.7.0 later");
    Mailer mailer = mailer(Tls.NONE, CREDENTIALS, Duration.ofSeconds(10));
    assertFault(Fault.UNAVAILABLE, () -> mailer.send(MAIL));
  }

  @Test
  void a_server_without_starttls_hears_neither_mail_nor_password() {
    Mailer mailer = mailer(Tls.STARTTLS, CREDENTIALS, Duration.ofSeconds(10));
    assertFault(Fault.UNAVAILABLE, () -> mailer.send(MAIL));
    assertThat(server.heard())
        .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
  }

  @Test
  void an_address_that_is_none_is_refused_without_a_connection() {
    assertThat(mailer().send(new Mail("event-1", "a@b@c", "Welcome", "text")))
        .isInstanceOf(Refused.class);
    assertThat(server.heard()).isEmpty();
  }

  /** The low bytes of the letters are those of an address, a line break and a command. */
  @Test
  void no_letter_of_an_address_becomes_a_command() {
    String to = "a\u0140b.c\u013E\u010D\u030Arcpt\u0320to\u013A\u013Ceve@evil.example";
    assertThat(mailer().send(new Mail("event-1", to, "Welcome", "text")))
        .isInstanceOf(Refused.class);
    assertThat(server.heard()).isEmpty();
  }

  /** Each would be sent to another mailbox. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\u0161da@example.org", "ada@stra\u00DFe.example", "ada@\uFF45xample.org"})
  void an_address_without_a_form_in_ascii_of_its_own_is_refused(String to) {
    assertThat(mailer().send(new Mail("event-1", to, "Welcome", "text")))
        .isInstanceOf(Refused.class);
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void a_domain_beyond_ascii_is_told_in_ascii() {
    assertThat(mailer().send(new Mail("event-1", "ada@b\u00FCcher.example", "Welcome", "text")))
        .isEqualTo(new Accepted());
    assertThat(server.heard()).contains("RCPT TO:<ada@xn--bcher-kva.example>");
  }

  @Test
  void the_password_is_in_no_text() {
    assertThat(CREDENTIALS.toString()).contains("reachgig").doesNotContain("hush");
  }

  private Mailer mailer() {
    return mailer(Tls.NONE, null, Duration.ofSeconds(10));
  }

  private Mailer impatient() {
    return mailer(Tls.NONE, null, Duration.ofMillis(100));
  }

  private Mailer mailer(Tls tls, @Nullable Credentials credentials, Duration timeout) {
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1", server.port(), tls, credentials, Duration.ofSeconds(10), timeout);
    return new SmtpMailer(settings, "ReachGig <no-reply@reachgig.example>", new ManualClock());
  }
}
