package com.reachgig.adapter.aws.ses;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.contracts.mail.MailerFixture;
import com.reachgig.ports.mail.Mailer;
import java.util.List;
import java.util.function.Supplier;

/** A mailer to whatever place there is. */
record SesFixture(Supplier<Inbox> places) implements MailerFixture {

  @Override
  public Session open() {
    Inbox inbox = places.get();
    return new OpenMailer(inbox, FakeService.client(Service.SES, inbox.endpoint()));
  }

  private record OpenMailer(Inbox inbox, JsonClient client) implements Session {
    @Override
    public Mailer mailer() {
      return new SesMailer(client, "no-reply@reachgig.example");
    }

    @Override
    public List<Delivered> delivered() {
      return inbox.delivered();
    }

    @Override
    public void breakDelivery() {
      inbox.close();
    }

    @Override
    public void close() {
      client.close();
      inbox.close();
    }
  }
}
