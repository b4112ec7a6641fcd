package com.reachgig.adapter.aws.ses;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.FakeService.Answer;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.contracts.mail.MailerContract;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome.Refused;
import com.reachgig.ports.mail.Mailer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SesMailerTest {
  private static final String FROM = "ReachGig <no-reply@reachgig.example>";
  private static final Mail MAIL = new Mail("event-1", "ada@example.org", "Welcome", "text");

  private final FakeSes ses = new FakeSes();
  private final JsonClient client = FakeService.client(Service.SES, ses.endpoint());
  private final Mailer mailer = new SesMailer(client, FROM);

  @Nested
  class Contract extends MailerContract {
    Contract() {
      super(new SesFixture(FakeSes::new));
    }
  }

  @AfterEach
  void close_all() {
    client.close();
    ses.close();
  }

  @Test
  void a_mail_names_its_sender_and_says_that_no_person_wrote_it() {
    mailer.send(MAIL);
    Tree asked = ses.service().asked().getFirst().body();
    assertThat(asked.at("FromEmailAddress").text()).isEqualTo(FROM);
    assertThat(FakeSes.header(asked.at("Content", "Simple"), "Auto-Submitted"))
        .isEqualTo("auto-generated");
    assertThat(asked.at("Content", "Simple", "Body", "Text", "Charset").text()).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"MessageRejected, Illegal content", "BadRequestException, Invalid domain name"})
  void what_is_wrong_with_the_mail_is_a_refusal_of_it(String type, String message) {
    ses.service().answerNext(Answer.refused(type, message));
    assertThat(mailer.send(MAIL)).isEqualTo(new Refused(message));
  }

  @ParameterizedTest
  @CsvSource({
    "MessageRejected, Email address is not verified., DENIED",
    "MessageRejected, Sending paused for this account. For more information please look., DENIED",
    "MessageRejected, Sending suspended for this account., DENIED",
    "MailFromDomainNotVerifiedException, no, DENIED",
    "AccountSuspendedException, no, DENIED",
    "AccessDeniedException, no, DENIED",
    "SendingPausedException, no, UNAVAILABLE",
    "NotFoundException, no, UNAVAILABLE",
    "LimitExceededException, no, THROTTLED"
  })
  void what_is_wrong_with_the_account_loses_no_mail(String type, String message, Fault fault) {
    ses.service().answerNext(Answer.refused(type, message));
    assertFault(fault, () -> mailer.send(MAIL));
  }

  @Test
  void a_mail_is_not_sent_again_when_its_fate_is_unknown() {
    ses.service().answerNext(new Answer(500, "{}"));
    assertFault(Fault.OUTCOME_UNKNOWN, () -> mailer.send(MAIL));
    assertThat(ses.service().asked()).hasSize(1);
  }

  @Test
  void a_mail_without_an_id_was_not_accepted() {
    ses.service().answerNext(Answer.good("{}"));
    assertFault(Fault.OUTCOME_UNKNOWN, () -> mailer.send(MAIL));
  }

  @Test
  void a_mail_that_was_too_early_is_sent_again() {
    ses.service().answerNext(new Answer(429, "{}"));
    mailer.send(MAIL);
    assertThat(ses.delivered()).hasSize(1);
  }

  /** SES would send to another mailbox, or to more than one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org, eve@example.org",
        "Ada <ada@example.org>",
        "\u0161da@example.org",
        "ada@stra\u00DFe.example",
        "\"ada@example.org\"@example.org"
      })
  void what_is_not_one_plain_address_is_refused(String to) {
    assertThat(mailer.send(new Mail("event-1", to, "Welcome", "text"))).isInstanceOf(Refused.class);
    assertThat(ses.service().asked()).isEmpty();
  }
}
