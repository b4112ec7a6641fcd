package com.reachgig.adapter.vertx;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrainTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final HttpResponse DONE = new HttpResponse(200, Headers.of(), new byte[0]);

  private static VertxServer start(HttpHandler handler) {
    return VertxServer.start(ServerSettings.of(0, () -> "id").withEventLoops(2), handler);
  }

  private static HttpRequest request(VertxServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
  }

  /** Every request that a handler worked on is answered, and no connection is accepted after. */
  @ParameterizedTest
  @EnumSource
  void no_request_under_way_is_lost(HttpClient.Version version) throws Exception {
    Set<String> handled = ConcurrentHashMap.newKeySet();
    var underLoad = new CountDownLatch(500);
    HttpHandler handler =
        request -> {
          handled.add(request.path());
          underLoad.countDown();
          return DONE;
        };
    Set<String> answered = ConcurrentHashMap.newKeySet();
    try (var server = start(handler);
        var clients = Executors.newVirtualThreadPerTaskExecutor();
        var client = HttpClient.newBuilder().version(version).build()) {
      var next = new AtomicInteger();
      for (int i = 0; i < 32; i++) {
        var _ = clients.submit(() -> sendUntilRefused(server, client, next, answered));
      }
      underLoad.await();
      assertThat(server.drain(LONG)).isTrue();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port()))
          .isInstanceOf(IOException.class);
    }
    assertThat(answered).hasSizeGreaterThan(400).containsAll(handled);
  }

  private static void sendUntilRefused(
      VertxServer server, HttpClient client, AtomicInteger next, Set<String> answered) {
    try {
      while (true) {
        var path = "/" + next.incrementAndGet();
        if (client.send(request(server, path), BodyHandlers.discarding()).statusCode() == 200) {
          answered.add(path);
        }
      }
    } catch (IOException | InterruptedException expected) {
      // The server is drained.
    }
  }

  @Test
  void an_answer_during_the_drain_tells_the_client_to_close() throws Exception {
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    HttpHandler held =
        _ -> {
          begun.countDown();
          await(release);
          return DONE;
        };
    try (var server = start(held);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = client.sendAsync(request(server, "/"), BodyHandlers.discarding());
      begun.await();
      Callable<Boolean> drain = () -> server.drain(LONG);
      var drained = threads.submit(drain);
      awaitRefusal(server);
      release.countDown();
      assertThat(answer.get().headers().firstValue("Connection")).contains("close");
      assertThat(drained.get()).isTrue();
    }
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

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void a_connection_at_rest_does_not_hold_the_drain_up() throws Exception {
    try (var server = start(_ -> DONE)) {
      var resting = new ArrayList<Socket>();
      for (int i = 0; i < 8; i++) {
        resting.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        askOnce(resting.get(i));
      }
      assertThat(server.drain(LONG)).isTrue();
      for (var socket : resting) {
        assertThat(socket.getInputStream().read()).isNegative();
        socket.close();
      }
    }
  }

  /** A connection that has been answered is accepted for sure, and rests. */
  private static void askOnce(Socket socket) throws IOException {
    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
    var answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      answer.append((char) socket.getInputStream().read());
    }
  }

  @Test
  void what_is_not_done_in_time_is_cut_off_and_reported() throws Exception {
    var begun = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    HttpHandler stuck =
        _ -> {
          begun.countDown();
          await(never);
          return DONE;
        };
    try (var server = start(stuck);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Callable<?> call = () -> client.send(request(server, "/"), BodyHandlers.discarding());
      Future<?> answer = threads.submit(call);
      begun.await();
      assertThat(server.drain(Duration.ofMillis(50))).isFalse();
      assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
      never.countDown();
    }
  }

  @Test
  void closing_twice_does_nothing_more() {
    var server = start(_ -> DONE);
    server.close();
    server.close();
  }

  @Test
  void a_port_that_is_taken_is_named() {
    try (var first = start(_ -> DONE)) {
      var settings = ServerSettings.of(first.port(), () -> "id");
      assertThatThrownBy(() -> VertxServer.start(settings, _ -> DONE))
          .hasMessageContaining("127.0.0.1:" + first.port());
    }
  }
}
