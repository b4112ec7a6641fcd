package com.reachgig.api.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a shell with sockets owes when clients are slow, gone, or too many. */
public abstract class SlowClientContract extends SocketShellContract {
  @Test
  void a_header_that_dribbles_in_is_cut_off() throws Exception {
    try (var shell = start(Handlers::path, Patience.USUAL.withShortHead());
        var client = connect(shell)) {
      client.write("GET / HTTP/1.1\r\nHost: a\r\n");
      Problems.assertProblem(client.read(), 408, "request-timeout");
      assertThat(client.ends()).isTrue();
    }
  }

  @Test
  void bytes_now_and_then_gain_a_header_no_time() throws Exception {
    try (var shell = start(Handlers::path, Patience.USUAL.withShortHead());
        var client = connect(shell)) {
      client.write("GET / HTTP/1.1\r\n");
      assertThat(dribble(client, "X: y\r\n")).isTrue();
    }
  }

  @Test
  void bytes_now_and_then_gain_a_body_no_time() throws Exception {
    try (var shell = start(Handlers::echo, Patience.USUAL.withShortBody());
        var client = connect(shell)) {
      client.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
      assertThat(dribble(client, "x")).isTrue();
    }
  }

  /** Writes again and again, each far below any idle time, until the server will have no more. */
  private static boolean dribble(RawSocket client, String bytes) throws InterruptedException {
    try {
      for (int i = 0; i < 10_000; i++) {
        client.write(bytes);
        Thread.sleep(2);
      }
      return false;
    } catch (IOException cutOff) {
      return true;
    }
  }

  @Test
  void a_body_that_does_not_come_is_a_problem() throws Exception {
    var recorder = new Handlers.Recorder();
    try (var shell = start(recorder, Patience.USUAL.withShortBody());
        var client = connect(shell)) {
      client.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
      Problems.assertProblem(client.read(), 408, "request-timeout");
      assertThat(client.ends()).isTrue();
    }
    assertThat(recorder.requests).isEmpty();
  }

  @Test
  void a_connection_that_says_nothing_is_closed() throws Exception {
    try (var shell = start(Handlers::path, Patience.USUAL.withShortHead());
        var client = connect(shell)) {
      assertThat(client.ends()).isTrue();
    }
  }

  @Test
  void a_connection_at_rest_is_closed() throws Exception {
    try (var shell = start(Handlers::path, Patience.USUAL.withShortIdle());
        var client = connect(shell)) {
      assertThat(client.send(Call.get("/x")).read().text()).isEqualTo("/x");
      assertThat(client.ends()).isTrue();
    }
  }

  @Test
  void a_slow_handler_outlasts_every_patience_with_clients() throws Exception {
    var all = Patience.USUAL.withShortHead().withShortBody().withShortIdle();
    HttpHandler slow =
        request -> {
          try {
            Thread.sleep(all.idle().multipliedBy(3));
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
          return Handlers.path(request);
        };
    try (var shell = start(slow, all);
        var client = connect(shell)) {
      assertThat(client.send(Call.post("/x", "body")).read().text()).isEqualTo("/x");
    }
  }

  @Test
  void a_client_that_takes_no_answer_is_let_go() throws Exception {
    var larger = new HttpResponse(200, Headers.of(), new byte[64 * 1024 * 1024]);
    try (var shell = start(_ -> larger, Patience.USUAL.withShortIdle());
        var client = connect(shell)) {
      client.send(Call.get("/"));
      assertThat(dribble(client, "x")).isTrue();
    }
  }

  @Test
  void clients_that_vanish_harm_no_other() throws Exception {
    var large = new HttpResponse(200, Headers.of(), new byte[8 * 1024 * 1024]);
    HttpHandler handler = r -> r.path().equals("/large") ? large : Handlers.path(r);
    try (var shell = start(handler, Patience.USUAL.withConcurrency(4))) {
      for (int i = 0; i < 20; i++) {
        try (var halfSent = connect(shell);
            var halfRead = connect(shell)) {
          halfSent.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc").reset();
          halfRead.send(Call.get("/large")).reset();
        }
      }
      assertThat(firstServed(shell).text()).isEqualTo("/x");
    }
  }

  /** Handlers of clients that went away may be at work still. */
  private static Reply firstServed(ShellUnderTest shell) throws Exception {
    var reply = shell.send(Call.get("/x"));
    for (int i = 0; i < 10_000 && reply.status() == 503; i++) {
      reply = shell.send(Call.get("/x"));
    }
    return reply;
  }

  @Test
  void a_request_beyond_the_bound_is_refused_at_once_and_the_others_are_not() throws Exception {
    int bound = 3;
    var release = new CountDownLatch(1);
    var working = new CountDownLatch(bound);
    HttpHandler held =
        request -> {
          working.countDown();
          awaitUninterrupted(release);
          return Handlers.path(request);
        };
    try (var shell = start(held, Patience.USUAL.withConcurrency(bound));
        var extra = connect(shell)) {
      var clients = new ArrayList<RawSocket>();
      for (int i = 0; i < bound; i++) {
        clients.add(connect(shell).send(Call.get("/" + i)));
      }
      awaitUninterrupted(working);
      Problems.assertOverloaded(extra.send(Call.get("/x")).read());
      release.countDown();
      for (int i = 0; i < bound; i++) {
        assertThat(clients.get(i).read().text()).isEqualTo("/" + i);
        clients.get(i).close();
      }
      assertThat(extra.send(Call.get("/x")).read().text()).isEqualTo("/x");
    }
  }

  @Test
  void an_unfinished_body_beyond_the_bound_of_all_is_refused_and_let_go() throws Exception {
    int bound = 100_000;
    try (var shell = start(Handlers::echo, Patience.USUAL.withBuffered(bound))) {
      for (int i = 0; i < 3; i++) {
        try (var client = connect(shell)) {
          client.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
          client.write(new byte[bound + 1]);
          Problems.assertOverloaded(client.read());
          assertThat(client.ends()).isTrue();
        }
        assertThat(shell.send(Call.post("/", new byte[bound / 2])).body()).hasSize(bound / 2);
      }
    }
  }

  @Test
  void a_connection_beyond_the_bound_is_closed_at_once_and_the_others_are_not() throws Exception {
    int bound = 3;
    try (var shell = start(Handlers::path, Patience.USUAL.withConnections(bound))) {
      var clients = new ArrayList<RawSocket>();
      for (int i = 0; i < bound; i++) {
        clients.add(connect(shell));
        assertServes(clients.get(i));
      }
      for (int i = 0; i < 2 * bound; i++) {
        try (var extra = connect(shell)) {
          assertThat(extra.ends()).isTrue();
        }
      }
      for (var client : clients) {
        assertServes(client);
      }
      clients.removeFirst().close();
      clients.add(firstTaken(shell));
      for (var client : clients) {
        assertServes(client);
        client.close();
      }
    }
  }

  private static void assertServes(RawSocket client) throws Exception {
    assertThat(client.send(Call.get("/x")).read().text()).isEqualTo("/x");
  }

  /** The server learns only in its own time that a client has gone. */
  private static RawSocket firstTaken(ShellUnderTest shell) throws Exception {
    for (int i = 0; i < 10_000; i++) {
      var client = connect(shell);
      try {
        assertServes(client);
        return client;
      } catch (IOException closed) {
        client.close();
      }
    }
    throw new AssertionError("no place became free");
  }
}
