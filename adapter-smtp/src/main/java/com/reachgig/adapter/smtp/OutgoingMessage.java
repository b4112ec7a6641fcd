package com.reachgig.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.mail.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;

/** A mail as an Internet message. Its Message-ID is the mail's id at the sender's domain. */
final class OutgoingMessage extends MimeMessage {
  private final String messageId;
  private boolean contentSent;

  OutgoingMessage(Session session, Mail mail, InternetAddress from, Instant date)
      throws MessagingException {
    super(session);
    String sender = from.getAddress();
    messageId = "<" + mail.id() + sender.substring(sender.lastIndexOf('@')) + ">";
    setFrom(from);
    setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    setSubject(mail.subject(), UTF_8.name());
    setSentDate(Date.from(date));
    setText(mail.text(), UTF_8.name());
    setHeader("Auto-Submitted", "auto-generated");
  }

  /** The sender's address, or the mistake in it. */
  static InternetAddress sender(String address) {
    try {
      return new InternetAddress(address, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("no sender's address: " + address, e);
    }
  }

  /** Whether the content was on its way: from then on its fate is the server's word only. */
  boolean isContentSent() {
    return contentSent;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders)
      throws IOException, MessagingException {
    contentSent = true;
    super.writeTo(out, ignoredHeaders);
  }
}
