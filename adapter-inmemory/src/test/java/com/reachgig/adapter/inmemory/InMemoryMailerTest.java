package com.reachgig.adapter.inmemory;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.mail.MailerContract;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome.Accepted;
import com.reachgig.ports.mail.MailOutcome.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryMailerTest {
  private static final Mail MAIL = new Mail("event-1", "ada@example.org", "Welcome", "text");

  private final InMemoryMailer mailer = new InMemoryMailer();

  @Nested
  class Contract extends MailerContract {
    Contract() {
      super(new InMemoryMailFixture());
    }
  }

  @Test
  void it_fails_and_refuses_until_it_recovers() {
    mailer.failWith(Fault.OUTCOME_UNKNOWN);
    assertFault(Fault.OUTCOME_UNKNOWN, () -> mailer.send(MAIL));
    mailer.recover();
    mailer.refuseWith("no such mailbox");
    assertThat(mailer.send(MAIL)).isEqualTo(new Refused("no such mailbox"));
    mailer.recover();
    assertThat(mailer.send(MAIL)).isEqualTo(new Accepted());
    assertThat(mailer.sent()).containsExactly(MAIL);
  }
}
