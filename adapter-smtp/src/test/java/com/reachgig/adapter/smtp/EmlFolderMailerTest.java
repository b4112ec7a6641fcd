package com.reachgig.adapter.smtp;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.mail.MailerContract;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome.Accepted;
import com.reachgig.ports.mail.MailOutcome.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFolderMailerTest {
  private static final String LINK =
      "http://localhost:8080/verify?token=q3W_8fKx2-LmZ7yT1vB5nC9dE4gH6jP0rS2uA8wX4Yk&next=/me=1";

  private final EmlFolderMailer mailer;
  private final Path folder;

  EmlFolderMailerTest(@TempDir Path parent) {
    folder = parent.resolve("a").resolve("mail");
    mailer = new EmlFolderMailer(folder, "no-reply@reachgig.example", new ManualClock());
  }

  @Nested
  class Contract extends MailerContract {
    Contract(@TempDir Path parent) {
      super(new EmlFolderFixture(parent));
    }
  }

  @Test
  void a_link_is_on_one_line_as_it_is() throws IOException {
    send(new Mail("event-1", "ada@example.org", "Welcome", "Dobrý den,\n\n" + LINK + "\n"));
    assertThat(Files.readAllLines(file("event-1")))
        .contains(LINK, "Dobrý den,", "Subject: Welcome", "To: ada@example.org");
    assertThat(Files.readString(file("event-1"))).doesNotContain("\r");
  }

  @Test
  void a_mail_carries_sender_date_and_an_id_of_its_own() throws IOException {
    send(new Mail("event-1", "ada@example.org", "Welcome", "text"));
    assertThat(Files.readAllLines(file("event-1")))
        .contains(
            "From: no-reply@reachgig.example",
            "Message-ID: <event-1@reachgig.example>",
            "Auto-Submitted: auto-generated")
        .anyMatch(line -> line.startsWith("Date: Mon, 5 Jan 2026 "));
  }

  @Test
  void a_mail_that_is_sent_again_replaces_its_file() throws IOException {
    send(new Mail("event-1", "ada@example.org", "Welcome", "first"));
    send(new Mail("event-1", "ada@example.org", "Welcome", "second"));
    assertThat(Files.readAllLines(file("event-1"))).contains("second").doesNotContain("first");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file("event-1"));
    }
  }

  @Test
  void only_the_owner_can_read_a_mail() throws IOException {
    send(new Mail("event-1", "ada@example.org", "Welcome", LINK));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("event-1"))))
        .isEqualTo("rw-------");
  }

  @Test
  void an_address_that_is_none_is_refused() {
    assertThat(mailer.send(new Mail("event-1", "a@b@c", "Welcome", "text")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_a_fault() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertFault(
        Fault.UNAVAILABLE, () -> new EmlFolderMailer(file, "a@example.org", new ManualClock()));
  }

  @Test
  void a_sender_that_is_no_address_is_a_mistake() {
    assertThatThrownBy(() -> new EmlFolderMailer(folder, "nobody at all", new ManualClock()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void send(Mail mail) {
    assertThat(mailer.send(mail)).isEqualTo(new Accepted());
  }

  private Path file(String id) {
    return folder.resolve(id + ".eml");
  }
}
