package com.reachgig.adapter.smtp;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.mail.MailerFixture;
import com.reachgig.ports.mail.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A mailer and its folder. */
final class EmlFolderFixture implements MailerFixture {
  private final Path parent;

  EmlFolderFixture(Path parent) {
    this.parent = parent;
  }

  @Override
  public Session open() {
    Path folder = parent.resolve("mail");
    return new FolderSession(
        folder, new EmlFolderMailer(folder, "no-reply@reachgig.example", new ManualClock()));
  }

  private record FolderSession(Path folder, Mailer mailer) implements Session {

    @Override
    public List<Delivered> delivered() {
      try (Stream<Path> files = Files.list(folder)) {
        return files.map(FolderSession::read).map(ReadMail::of).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void breakDelivery() {
      try {
        Files.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}

    private static MimeMessage read(Path file) {
      try (InputStream in = Files.newInputStream(file)) {
        return new MimeMessage(null, in);
      } catch (IOException | MessagingException e) {
        throw new AssertionError("not readable: " + file, e);
      }
    }
  }
}
