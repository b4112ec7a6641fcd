package com.reachgig.adapter.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.shell.Http2Socket;
import com.reachgig.api.shell.RawSocket;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that ask and do not read cannot take more than a part of the server's memory. */
@Timeout(60)
class UnreadAnswersTest {
  private static final byte[] LARGE = new byte[1 << 20];
  private static final byte[] HALF = new byte[(int) Shell.MOST_HELD / 2];

  /** As many large answers as streams may wait for. */
  private static final int MANY = HALF.length / LARGE.length;

  @Test
  void too_many_answers_that_nobody_takes_are_given_up_and_others_are_still_sent()
      throws Exception {
    try (var server =
        VertxServer.start(ServerSettings.of(0, () -> "id"), UnreadAnswersTest::answer)) {
      try (var greedy = new Http2Socket(address(server), 0)) {
        for (int i = 0; i < MANY; i++) {
          assertThat(greedy.status(greedy.get("/large"))).isEqualTo(200);
        }
        assertThatThrownBy(() -> status(server, "/half")).isInstanceOf(EOFException.class);
        assertThat(status(server, "/large")).isEqualTo(200);
      }
      awaitAnswer(server);
    }
  }

  private static HttpResponse answer(HttpRequest request) {
    var body = request.path().equals("/half") ? HALF : LARGE;
    return new HttpResponse(200, Headers.of(), body);
  }

  /** Once the server has noticed that the greedy client is gone. */
  private static void awaitAnswer(VertxServer server) throws IOException {
    while (true) {
      try {
        assertThat(status(server, "/half")).isEqualTo(200);
        return;
      } catch (EOFException _) {
        Thread.onSpinWait();
      }
    }
  }

  private static int status(VertxServer server, String path) throws IOException {
    try (var client = new RawSocket(address(server))) {
      return client.write("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").read().status();
    }
  }

  private static InetSocketAddress address(VertxServer server) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
  }
}
