package com.reachgig.adapter.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.vertx.ServerSettings.Timeouts;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.shell.Http2Socket;
import com.reachgig.api.shell.RawSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A drained connection ends without a reset, whatever the client is sending: a client that meets a
 * reset may give up answers that are on their way. Each client writes on after the server's end of
 * the connection, and long enough that a reset would have come back.
 */
class OrderlyEndTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Timeouts BRIEF_END = new Timeouts(LONG, LONG, LONG, Duration.ofMillis(50));
  private static final int WRITES = 2_000;
  private static final int WINDOW = 65_535;
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private Future<Boolean> drained = CompletableFuture.completedFuture(false);
  private final HttpHandler answering =
      request -> {
        handled.add(request.path());
        return new HttpResponse(200, Headers.of(), new byte[0]);
      };
  private final HttpHandler held =
      request -> {
        begun.countDown();
        try {
          release.await();
        } catch (InterruptedException interrupted) {
          throw new IllegalStateException(interrupted);
        }
        return answering.handle(request);
      };

  @AfterEach
  void close() {
    release.countDown();
    threads.close();
  }

  private static VertxServer start(HttpHandler handler) {
    return VertxServer.start(ServerSettings.of(0, () -> "id"), handler);
  }

  private static InetSocketAddress address(VertxServer server) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
  }

  private void drain(VertxServer server, Duration grace) {
    Callable<Boolean> drain = () -> server.drain(LONG, grace);
    drained = threads.submit(drain);
  }

  @Test
  void the_last_answer_of_http_1_is_followed_by_no_reset() throws Exception {
    try (var server = start(held)) {
      try (var client = new RawSocket(address(server))) {
        client.write(GET);
        begun.await();
        drain(server, Duration.ZERO);
        release.countDown();
        assertThat(client.read().status()).isEqualTo(200);
        assertThat(client.endsInOrder()).isTrue();
        writeOn(client);
      }
      assertThat(drained.get()).isTrue();
    }
  }

  private static void writeOn(RawSocket client) throws Exception {
    for (int i = 0; i < WRITES; i++) {
      client.write(GET);
    }
  }

  @Test
  void the_last_answer_of_http_2_is_followed_by_no_reset() throws Exception {
    try (var server = start(held)) {
      try (var client = new Http2Socket(address(server), WINDOW)) {
        int stream = client.get("/");
        begun.await();
        drain(server, Duration.ZERO);
        assertThat(client.lastAnswered()).isEqualTo(Integer.MAX_VALUE);
        assertThat(client.lastAnswered()).isEqualTo(stream);
        release.countDown();
        assertThat(client.status(stream)).isEqualTo(200);
        assertThat(client.endsInOrder()).isTrue();
        writeOn(client);
      }
      assertThat(drained.get()).isTrue();
    }
  }

  private static void writeOn(Http2Socket client) throws Exception {
    for (int i = 0; i < WRITES; i++) {
      client.ping();
    }
  }

  @Test
  void connections_at_rest_end_without_a_reset() throws Exception {
    try (var server = start(answering)) {
      try (var one = new RawSocket(address(server));
          var two = new Http2Socket(address(server), WINDOW)) {
        assertThat(one.write(GET).read().status()).isEqualTo(200);
        assertThat(two.status(two.get("/"))).isEqualTo(200);
        drain(server, Duration.ZERO);
        assertThat(one.endsInOrder()).isTrue();
        assertThat(two.endsInOrder()).isTrue();
        writeOn(one);
        writeOn(two);
      }
      assertThat(drained.get()).isTrue();
    }
  }

  @Test
  void a_client_that_never_closes_does_not_hold_the_drain_up() throws Exception {
    var settings = ServerSettings.of(0, () -> "id").withTimeouts(BRIEF_END);
    try (var server = VertxServer.start(settings, answering);
        var client = new Http2Socket(address(server), WINDOW)) {
      assertThat(client.status(client.get("/"))).isEqualTo(200);
      drain(server, Duration.ZERO);
      assertThat(drained.get()).isTrue();
      assertThat(client.endsInOrder()).isTrue();
    }
  }

  @Test
  void a_stream_that_crosses_the_beginning_of_the_drain_is_answered() throws Exception {
    try (var server = start(answering)) {
      try (var client = new Http2Socket(address(server), WINDOW)) {
        assertThat(client.status(client.get("/early"))).isEqualTo(200);
        drain(server, LONG);
        assertThat(client.lastAnswered()).isEqualTo(Integer.MAX_VALUE);
        assertThat(client.status(client.get("/late"))).isEqualTo(200);
      }
      assertThat(drained.get()).isTrue();
    }
  }

  @Test
  void a_request_behind_the_last_answer_is_not_worked_on() throws Exception {
    try (var server = start(held)) {
      try (var client = new RawSocket(address(server))) {
        client.write(GET).write("GET /behind HTTP/1.1\r\nHost: a\r\n\r\n");
        begun.await();
        drain(server, Duration.ZERO);
        awaitRefusal(server);
        release.countDown();
        assertThat(client.read().headers().first("Connection")).isEqualTo("close");
        assertThat(client.endsInOrder()).isTrue();
      }
      assertThat(drained.get()).isTrue();
    }
    assertThat(handled).containsExactly("/");
  }

  /** Until the listening socket is gone. */
  private static void awaitRefusal(VertxServer server) {
    try {
      while (true) {
        new Socket(InetAddress.getLoopbackAddress(), server.port()).close();
      }
    } catch (IOException refused) {
      // As it should.
    }
  }
}
