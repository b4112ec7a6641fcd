package com.reachgig.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome;
import com.reachgig.ports.mail.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Properties;

/**
 * Writes each mail into a folder, as {@code <id>.eml}, for a machine without a mail server. A mail
 * that is sent again replaces its file. The text is there as it is, in UTF-8 with plain line feeds,
 * so that a link can be taken out of it with the tools of a shell.
 */
public final class EmlFolderMailer implements Mailer {
  private final Session session = Session.getInstance(new Properties());
  private final Path folder;
  private final InternetAddress from;
  private final InstantSource clock;

  /**
   * @param folder is made if it is not there
   * @param from the sender's address, with or without a name
   */
  public EmlFolderMailer(Path folder, String from, InstantSource clock) {
    this.folder = folder;
    this.from = OutgoingMessage.sender(from);
    this.clock = clock;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public MailOutcome send(Mail mail) {
    try {
      write(folder.resolve(mail.id() + ".eml"), content(mail));
      return new MailOutcome.Accepted();
    } catch (AddressException e) {
      return new MailOutcome.Refused("no address: " + mail.to());
    } catch (MessagingException e) {
      return new MailOutcome.Refused("no mail can be made of it: " + e.getMessage());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private byte[] content(Mail mail) throws MessagingException, IOException {
    OutgoingMessage message = new OutgoingMessage(session, mail, from, clock.instant());
    message.setHeader("Content-Transfer-Encoding", "8bit");
    message.saveChanges();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    message.writeTo(content);
    return content.toString(UTF_8).replace("\r\n", "\n").getBytes(UTF_8);
  }

  /** Whole or not at all, and durable; only the owner can read it, since links are secrets. */
  private void write(Path file, byte[] content) throws IOException {
    Path next = Files.createTempFile(folder, ".", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private PortException failure(IOException e) {
    Fault fault = Fault.UNAVAILABLE;
    if (e instanceof AccessDeniedException) {
      fault = Fault.DENIED;
    } else if (String.valueOf(e.getMessage()).contains("No space left")) {
      fault = Fault.STORAGE_FULL;
    }
    return new PortException(fault, "cannot write mail into " + folder, e);
  }
}
