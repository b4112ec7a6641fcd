package com.reachgig.adapter.smtp;

import com.reachgig.adapter.smtp.SmtpSettings.Credentials;
import com.reachgig.adapter.smtp.SmtpSettings.Tls;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome;
import com.reachgig.ports.mail.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Hands each mail to an SMTP server, over a connection of its own. */
public final class SmtpMailer implements Mailer {
  private static final System.Logger LOG = System.getLogger(SmtpMailer.class.getName());

  private final SmtpSettings settings;
  private final InternetAddress from;
  private final InstantSource clock;
  private final Session session;

  /**
   * @param from the sender's address, with or without a name
   */
  public SmtpMailer(SmtpSettings settings, String from, InstantSource clock) {
    this(settings, from, clock, null);
  }

  /** With other certificates to trust than the JDK's. */
  SmtpMailer(
      SmtpSettings settings, String from, InstantSource clock, @Nullable SSLSocketFactory trust) {
    this.settings = settings;
    this.from = OutgoingMessage.sender(from);
    this.clock = clock;
    Properties properties = properties(settings);
    if (trust != null) {
      properties.put("mail.smtp.ssl.socketFactory", trust);
      properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    }
    this.session = Session.getInstance(properties);
  }

  @Override
  public MailOutcome send(Mail mail) {
    OutgoingMessage message;
    try {
      Mail sent = new Mail(mail.id(), AsciiAddress.of(mail.to()), mail.subject(), mail.text());
      message = new OutgoingMessage(session, sent, from, clock.instant());
      message.saveChanges();
    } catch (AddressException e) {
      return new MailOutcome.Refused("no address that can be sent to: " + mail.to());
    } catch (MessagingException e) {
      return new MailOutcome.Refused("no mail can be made of it: " + e.getMessage());
    }
    try {
      transmit(message);
      return new MailOutcome.Accepted();
    } catch (MessagingException e) {
      return SmtpFailures.outcome(e, message.isContentSent());
    }
  }

  private void transmit(OutgoingMessage message) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      Credentials credentials = settings.credentials();
      transport.connect(
          settings.host(),
          settings.port(),
          credentials == null ? null : credentials.user(),
          credentials == null ? null : credentials.password());
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      close(transport);
    }
  }

  /** Whatever happens here, the mail's fate is known by now. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(System.Logger.Level.DEBUG, "the connection did not end well", e);
    }
  }

  private static Properties properties(SmtpSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", flag(settings.credentials() != null));
    properties.setProperty("mail.smtp.ssl.enable", flag(settings.tls() == Tls.IMPLICIT));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.starttls.enable", flag(settings.tls() == Tls.STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", flag(settings.tls() == Tls.STARTTLS));
    properties.setProperty("mail.smtp.quitwait", "false");
    String timeout = Long.toString(settings.timeout().toMillis());
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    properties.setProperty(
        "mail.smtp.connectiontimeout", Long.toString(settings.connectTimeout().toMillis()));
    return properties;
  }

  private static String flag(boolean on) {
    return Boolean.toString(on);
  }
}
