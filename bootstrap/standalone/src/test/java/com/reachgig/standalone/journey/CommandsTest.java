package com.reachgig.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.ports.queue.Message;
import com.reachgig.standalone.wiring.Queues;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class CommandsTest {
  @TempDir Path folder;

  @Test
  void a_backup_of_a_running_server_is_restored_elsewhere() throws Exception {
    var data = folder.resolve("data");
    var file = folder.resolve("backup.db");
    String gig;
    try (var server = ServerProcess.start(data)) {
      var ada = Person.join(server, data, "ada@example.org");
      gig = Person.id(ada.createGig("Repair a window"));
      var backup = Programs.run("", "backup", file.toString(), "--data", data.toString());
      assertThat(backup).isEqualTo(new Programs.Ended(0, "the backup is in " + file + "\n", ""));
      var refused = restore(file, data, "--replace");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("another process uses the data folder");
      assertThat(refused.err().lines()).hasSize(1);
    }
    var other = folder.resolve("other");
    assertThat(restore(file, other).exitCode()).isZero();
    assertThat(restore(file, other).exitCode()).as("data is not replaced unasked").isEqualTo(1);
    assertThat(restore(file, other, "--replace").exitCode()).isZero();
    assertThat(other.resolve("reachgig.db.replaced")).exists();
    try (var server = ServerProcess.start(other)) {
      var ada = Person.logIn(server, "ada@example.org");
      assertThat(server.get("/v1/gigs/" + gig, ada.token()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void an_operator_made_at_the_console_can_log_in() throws Exception {
    var data = folder.toString();
    var made =
        Programs.run(
            Person.PASSWORD + "\n",
            "operator",
            "create",
            "--email",
            "op@example.org",
            "--data",
            data);
    assertThat(made.out()).as(made.err()).isEqualTo("op@example.org is an operator now\n");
    try (var server = ServerProcess.start(folder)) {
      assertThat(server.banner()).noneMatch(line -> line.contains("set-up"));
      var operator = Person.logIn(server, "op@example.org");
      assertThat(server.get("/v1/me", operator.token()).body()).contains("\"role\":\"operator\"");
      var again = Programs.run("x\n", "operator", "create", "--email", "a@b.c", "--data", data);
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.err()).contains("another process uses the data folder");
    }
  }

  @Test
  void keys_are_rotated_under_a_running_server_and_old_tokens_stay_good() throws Exception {
    try (var server = ServerProcess.start(folder)) {
      var ada = Person.join(server, folder, "ada@example.org");
      var keys = Files.readString(folder.resolve("signing-keys.json"));
      var rotated = Programs.run("", "keys", "rotate", "--data", folder.toString());
      assertThat(rotated.exitCode()).as(rotated.err()).isZero();
      assertThat(Files.readString(folder.resolve("signing-keys.json"))).isNotEqualTo(keys);
      assertThat(server.get("/v1/me", ada.token()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void what_subscribers_gave_up_on_is_tried_again_whether_or_not_a_server_runs() throws Exception {
    giveUpOn("welcome-email", 1);
    giveUpOn("profile", 205);
    assertThat(redrive().out()).isEqualTo("events are tried again: welcome-email 1, profile 205\n");
    assertThat(redrive().out()).isEqualTo("no subscriber gave up on an event\n");
    giveUpOn("preferences", 2);
    try (var _ = ServerProcess.start(folder)) {
      assertThat(redrive().out()).isEqualTo("events are tried again: preferences 2\n");
    }
  }

  private void giveUpOn(String subscriber, int events) {
    try (var database = open()) {
      var dead = database.queue(Subscriptions.of(subscriber).deadLetterQueue().name());
      for (int i = 0; i < events; i++) {
        dead.send(List.of(Message.of("an event")));
      }
    }
  }

  private SqliteDatabase open() {
    return SqliteDatabase.open(
        folder,
        MarketplaceTable.TABLE,
        Queues.ALL,
        SqliteSettings.standard(),
        InstantSource.system());
  }

  private Programs.Ended redrive() throws Exception {
    return Programs.run("", "queues", "redrive", "--data", folder.toString());
  }

  @Test
  void all_wrong_settings_are_told_together() throws Exception {
    var run = Programs.run("", "serve", "--port", "eighty", "--max-concurrency", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--port must be", "--max-concurrency must be");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void an_unknown_command_or_option_is_answered_with_a_suggestion() throws Exception {
    var command = Programs.run("", "sreve");
    assertThat(command.exitCode()).isEqualTo(2);
    assertThat(command.err()).contains("Did you mean", "serve");
    var option = Programs.run("", "serve", "--prot", "80");
    assertThat(option.exitCode()).isEqualTo(2);
    assertThat(option.err()).contains("--port");
  }

  @Test
  void a_port_that_is_taken_is_told_by_serve_and_by_the_doctor() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());
      var serve = Programs.run("", "serve", "--port", port, "--data", folder.toString());
      assertThat(serve.exitCode()).isEqualTo(1);
      assertThat(serve.err()).contains("cannot be listened on").doesNotContain("\tat ");
      var doctor = Programs.run("", "doctor", "--port", port, "--data", folder.toString());
      assertThat(doctor.exitCode()).isEqualTo(1);
      assertThat(doctor.out()).contains("BROKEN  port", "Choose another with --port");
    }
  }

  @Test
  void the_doctor_finds_a_healthy_place_healthy() throws Exception {
    var doctor = Programs.run("", "doctor", "--port", "0", "--data", folder.toString());
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("ok      JDK", "ok      data folder", "ok      clock");
  }

  @Test
  void a_second_server_on_the_same_data_is_refused() throws Exception {
    try (var _ = ServerProcess.start(folder)) {
      var second = Programs.run("", "serve", "--port", "0", "--data", folder.toString());
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err()).contains("another process uses the data folder");
    }
  }

  @Test
  void a_server_that_cannot_be_started_as_a_whole_ends() throws Exception {
    Files.createDirectory(folder.resolve("control"));
    var serve = Programs.run("", "serve", "--port", "0", "--data", folder.toString());
    assertThat(serve.exitCode()).isEqualTo(1);
    assertThat(serve.err()).contains("cannot be used", "control").doesNotContain("\tat ");
  }

  @Test
  void a_host_that_nobody_knows_is_told_in_a_sentence() throws Exception {
    var data = folder.toString();
    var serve =
        Programs.run("", "serve", "--port", "0", "--host", "nowhere.invalid", "--data", data);
    assertThat(serve.exitCode()).isEqualTo(1);
    assertThat(serve.err())
        .contains("cannot be listened on", "nowhere.invalid", "--host")
        .doesNotContain("\tat ");
  }

  private static Programs.Ended restore(Path file, Path data, String... more) throws Exception {
    return more.length == 0
        ? Programs.run("", "restore", file.toString(), "--data", data.toString())
        : Programs.run("", "restore", file.toString(), "--data", data.toString(), more[0]);
  }
}
