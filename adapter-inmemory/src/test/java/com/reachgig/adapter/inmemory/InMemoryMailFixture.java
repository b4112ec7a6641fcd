package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.mail.MailerFixture;
import com.reachgig.ports.fault.Fault;
import java.util.List;

/** Mail in memory. */
final class InMemoryMailFixture implements MailerFixture {

  @Override
  public Session open() {
    return new InMemorySession(new InMemoryMailer());
  }

  record InMemorySession(InMemoryMailer mailer) implements Session {

    @Override
    public List<Delivered> delivered() {
      return mailer.sent().stream()
          .map(mail -> new Delivered(mail.id(), mail.to(), mail.subject(), mail.text()))
          .toList();
    }

    @Override
    public void breakDelivery() {
      mailer.failWith(Fault.UNAVAILABLE);
    }

    @Override
    public void close() {}
  }
}
