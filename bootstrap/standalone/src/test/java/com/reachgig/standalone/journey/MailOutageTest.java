package com.reachgig.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that is down holds up nothing but its mails. */
@Timeout(180)
class MailOutageTest {
  @TempDir Path data;

  @Test
  void the_other_steps_of_a_registration_go_on_and_the_mail_comes_once_later() throws Exception {
    int port = freePort();
    try (var server =
        ServerProcess.start(
            data,
            "--smtp-host",
            "127.0.0.1",
            "--smtp-port",
            Integer.toString(port),
            "--smtp-tls",
            "none")) {
      assertThat(Person.signUp(server, "ada@example.org").statusCode()).isEqualTo(202);
      var metrics =
          Person.until(
              () -> server.get("/metrics", "").body(),
              text ->
                  handled(text, "profile", "done") == 1
                      && handled(text, "preferences", "done") == 1
                      && handled(text, "registration-metrics", "done") == 1
                      && handled(text, "welcome-email", "failed") >= 1);
      assertThat(handled(metrics, "welcome-email", "done")).isZero();
      var mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mailServer.start();
      try {
        assertThat(mailServer.waitForIncomingEmail(60_000, 1)).isTrue();
        var later =
            Person.until(
                () -> server.get("/metrics", "").body(),
                text -> handled(text, "welcome-email", "done") == 1);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(handled(later, "profile", "done")).isEqualTo(1);
        assertThat(handled(later, "profile", "repeated")).isZero();
      } finally {
        mailServer.stop();
      }
    }
  }

  /** How often a subscriber's handling of an event ended like that. */
  private static long handled(String metrics, String subscriber, String outcome) {
    return metrics
        .lines()
        .filter(line -> line.startsWith("event_handled"))
        .filter(line -> line.contains("subscriber=\"" + subscriber + "\""))
        .filter(line -> line.contains("outcome=\"" + outcome + "\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
