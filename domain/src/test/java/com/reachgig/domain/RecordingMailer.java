package com.reachgig.domain;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome;
import com.reachgig.ports.mail.Mailer;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was sent, and can be down or refuse. */
public final class RecordingMailer implements Mailer {
  public final List<Mail> sent = new ArrayList<>();
  public boolean down;
  public boolean refusing;

  @Override
  public MailOutcome send(Mail mail) {
    if (down) {
      throw new PortException(Fault.UNAVAILABLE, "the mail server is down");
    }
    if (refusing) {
      return new MailOutcome.Refused("no such mailbox");
    }
    sent.add(mail);
    return new MailOutcome.Accepted();
  }

  public Mail last() {
    return sent.getLast();
  }

  /** The token that the last mail carries. */
  public String lastToken() {
    return last()
        .text()
        .lines()
        .filter(line -> line.startsWith("Token: "))
        .map(line -> line.substring("Token: ".length()))
        .findFirst()
        .orElseThrow();
  }
}
