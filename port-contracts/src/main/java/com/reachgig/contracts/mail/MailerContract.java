package com.reachgig.contracts.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.reachgig.contracts.mail.MailerFixture.Delivered;
import com.reachgig.contracts.mail.MailerFixture.Session;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome.Accepted;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An accepted mail arrives as it was, can be recognised when it comes again, and faults show. */
@Timeout(60)
public abstract class MailerContract {
  private static final String TO = "ada@example.org";

  private final Session session;

  protected MailerContract(MailerFixture fixture) {
    session = fixture.open();
  }

  @AfterEach
  void close_the_mailer() {
    session.close();
  }

  @Test
  void an_accepted_mail_arrives() {
    send(new Mail("event-1", TO, "Welcome", "Hello Ada,\n\nwelcome.\n"));
    Delivered mail = onlyOne();
    assertThat(mail.to()).isEqualTo(TO);
    assertThat(mail.subject()).isEqualTo("Welcome");
    assertThat(mail.text()).isEqualToIgnoringNewLines("Hello Ada,\n\nwelcome.\n");
  }

  @Test
  void subject_and_text_keep_every_character() {
    String subject = "Žluťoučký kůň 🐎 " + "é".repeat(150);
    String text = "Grüße\n\n… and 漢字 = 100 % of it, \t tabs ,\n🐎🐎🐎\n";
    send(new Mail("event-1", TO, subject, text));
    assertThat(onlyOne().subject()).isEqualTo(subject);
    assertThat(onlyOne().text().strip()).isEqualTo(text.strip());
  }

  @Test
  void lines_with_a_dot_in_front_end_no_mail() {
    String text = "before\n.\n..\n.dot\nafter";
    send(new Mail("event-1", TO, "Dots", text));
    assertThat(onlyOne().text().strip()).isEqualTo(text);
  }

  @Test
  void a_long_line_stays_one_line() {
    String text = "https://reachgig.example/verify?token=" + "x".repeat(3_000);
    send(new Mail("event-1", TO, "Link", text));
    assertThat(onlyOne().text().strip()).isEqualTo(text);
  }

  @Test
  void a_text_of_64_KiB_arrives_whole() {
    String text = "0123456789 é\n".repeat(64 * 1_024 / 14);
    send(new Mail("event-1", TO, "Long", text));
    assertThat(onlyOne().text().strip()).isEqualTo(text.strip());
  }

  @Test
  void a_mail_that_comes_again_can_be_recognised() {
    Mail mail = new Mail("event-1", TO, "Welcome", "text");
    send(mail);
    send(mail);
    assertThat(session.delivered()).extracting(Delivered::messageId).containsOnly(firstId());
  }

  @Test
  void mails_with_different_ids_are_told_apart() {
    send(new Mail("event-1", TO, "Welcome", "text"));
    send(new Mail("event-2", TO, "Welcome", "text"));
    assertThat(session.delivered())
        .extracting(Delivered::messageId)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void mails_of_many_threads_arrive_each_by_itself() throws Exception {
    List<Callable<Object>> sends =
        IntStream.range(0, 20)
            .mapToObj(i -> new Mail("event-" + i, TO, "subject " + i, "text " + i))
            .map(mail -> Executors.callable(() -> send(mail)))
            .toList();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sent : executor.invokeAll(sends)) {
        sent.get();
      }
    }
    assertThat(session.delivered())
        .hasSize(20)
        .allSatisfy(
            mail ->
                assertThat(mail.text().strip())
                    .isEqualTo(mail.subject().replace("subject", "text")));
  }

  @Test
  void a_failure_is_no_refusal_and_may_pass() {
    session.breakDelivery();
    PortException failure =
        catchThrowableOfType(
            PortException.class,
            () -> session.mailer().send(new Mail("event-1", TO, "Welcome", "text")));
    assertThat(failure).as("a fault").isNotNull();
    assertThat(failure.retryable()).isTrue();
  }

  private void send(Mail mail) {
    assertThat(session.mailer().send(mail)).isEqualTo(new Accepted());
  }

  private Delivered onlyOne() {
    assertThat(session.delivered()).hasSize(1);
    return session.delivered().getFirst();
  }

  private String firstId() {
    return session.delivered().getFirst().messageId();
  }
}
