package com.reachgig.adapter.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.reachgig.adapter.smtp.SmtpSettings.Tls;
import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.mail.MailerFixture;
import com.reachgig.ports.mail.Mailer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A mailer and a real SMTP server, with a socket in between. */
final class GreenMailFixture implements MailerFixture {

  @Override
  public Session open() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            Tls.NONE,
            null,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
    return new GreenMailSession(
        server,
        new SmtpMailer(settings, "ReachGig <no-reply@reachgig.example>", new ManualClock()));
  }

  private record GreenMailSession(GreenMail server, Mailer mailer) implements Session {

    @Override
    public List<Delivered> delivered() {
      return Stream.of(server.getReceivedMessages()).map(ReadMail::of).toList();
    }

    @Override
    public void breakDelivery() {
      server.stop();
    }

    @Override
    public void close() {
      server.stop();
    }
  }
}
