package com.reachgig.adapter.inmemory;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome;
import com.reachgig.ports.mail.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps the mails for a test to look at, and fails or refuses when it is told to. */
public final class InMemoryMailer implements Mailer {
  private final List<Mail> sent = new CopyOnWriteArrayList<>();
  private volatile @Nullable Fault fault;
  private volatile @Nullable String refusal;

  @Override
  public MailOutcome send(Mail mail) {
    Fault failing = fault;
    if (failing != null) {
      throw new PortException(failing, "told to fail");
    }
    String refusing = refusal;
    if (refusing != null) {
      return new MailOutcome.Refused(refusing);
    }
    sent.add(mail);
    return new MailOutcome.Accepted();
  }

  /** All accepted mails, in order. */
  public List<Mail> sent() {
    return List.copyOf(sent);
  }

  /** Fails each mail from now on. */
  public void failWith(Fault fault) {
    this.fault = fault;
  }

  /** Refuses each mail from now on. */
  public void refuseWith(String reason) {
    this.refusal = reason;
  }

  /** Accepts each mail from now on. */
  public void recover() {
    fault = null;
    refusal = null;
  }
}
