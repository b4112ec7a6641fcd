package com.reachgig.adapter.smtp;

import com.reachgig.contracts.mail.MailerFixture.Delivered;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Reads a message as a mail program would. */
final class ReadMail {
  private ReadMail() {}

  static Delivered of(MimeMessage message) {
    try {
      return new Delivered(
          message.getMessageID(),
          message.getRecipients(Message.RecipientType.TO)[0].toString(),
          message.getSubject(),
          ((String) message.getContent()).replace("\r\n", "\n"));
    } catch (MessagingException | IOException e) {
      throw new AssertionError("not readable", e);
    }
  }
}
