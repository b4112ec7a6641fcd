package com.reachgig.adapter.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform's end of the connection may do. */
class RuntimeConnectionTest {
  private static final String YES = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n";

  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private ServerSocket platform;
  private RuntimeConnection connection;

  @BeforeEach
  void listen() throws IOException {
    platform = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    connection = new RuntimeConnection("127.0.0.1:" + platform.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    platform.close();
  }

  /** Accepts one connection after the other, gives each its answers, and closes it. */
  private void answer(String[]... connections) {
    Thread.startVirtualThread(
        () -> {
          try {
            for (var answers : connections) {
              try (var socket = platform.accept()) {
                var in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
                for (var answer : answers) {
                  requests.add(in.readLine());
                  while (!in.readLine().isEmpty()) {
                    // The request line tells enough.
                  }
                  socket.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
                }
              }
            }
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  private int post(String path) throws IOException {
    return connection.post("POST " + path + " HTTP/1.1\r\n", new byte[0]).status();
  }

  @Test
  void one_connection_serves_request_after_request() throws IOException {
    answer(new String[] {YES, YES, YES});
    assertThat(post("/1") + post("/2") + post("/3")).isEqualTo(3 * 202);
    assertThat(requests).hasSize(3);
  }

  @Test
  void a_kept_connection_that_was_closed_meanwhile_is_made_anew() throws IOException {
    answer(new String[] {YES}, new String[] {YES});
    assertThat(post("/1")).isEqualTo(202);
    assertThat(post("/2")).isEqualTo(202);
    assertThat(requests).containsExactly("POST /1 HTTP/1.1", "POST /2 HTTP/1.1");
  }

  @Test
  void a_connection_that_is_announced_to_close_is_made_anew() throws IOException {
    answer(new String[] {YES + "Connection: close\r\n"}, new String[] {YES});
    assertThat(post("/1")).isEqualTo(202);
    assertThat(post("/2")).isEqualTo(202);
  }

  @Test
  void a_fresh_connection_that_breaks_is_a_failure() {
    answer(new String[] {"HTTP/1.1 202 Accep"});
    assertThatThrownBy(() -> post("/1")).isInstanceOf(IOException.class);
    assertThat(requests).containsExactly("POST /1 HTTP/1.1");
  }
}
