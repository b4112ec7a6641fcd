package com.reachgig.adapter.aws.wire;

import static com.reachgig.adapter.aws.wire.Reactions.answer;
import static com.reachgig.adapter.aws.wire.Reactions.ends;
import static com.reachgig.adapter.aws.wire.Reactions.silence;
import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.reachgig.adapter.aws.wire.ScriptedServer.Reaction;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How connections are kept, waited for and given up. */
final class ConnectionTest extends WireTest {
  private static final Reaction GOOD = answer("{\"a\":\"b\"}");
  private static final TimeOuts IMPATIENT =
      new TimeOuts(
          Duration.ofSeconds(5),
          Duration.ofMillis(50),
          Duration.ofSeconds(30),
          Duration.ofSeconds(50));

  ConnectionTest() throws IOException {}

  @Test
  void calls_one_after_another_share_a_connection() {
    server.then(GOOD, GOOD, GOOD);
    for (int i = 0; i < 3; i++) {
      assertThat(call(ONCE)).isEqualTo("b");
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void an_error_leaves_the_connection_good() {
    server.then(Reactions.error(400, "ValidationException"), GOOD);
    assertThat(catchThrowable(() -> call(ONCE))).isInstanceOf(ServiceException.class);
    call(ONCE);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_write_survives_a_connection_that_the_server_closed_in_time() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    server.then(
        peer -> {
          ends(GOOD).to(peer);
          closed.countDown();
        },
        GOOD);
    call(ONCE);
    closed.await();
    assertThat(call(ONCE)).isEqualTo("b");
    assertThat(server.requests()).hasSize(2);
    assertThat(attempts).hasSize(2);
  }

  @Test
  void a_connection_that_rested_too_long_is_not_used_again() {
    server.then(GOOD, GOOD);
    call(ONCE);
    clock.advanceSeconds(50);
    call(ONCE);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_server_that_wants_no_more_requests_gets_none() {
    server.then(answer(200, "{\"a\":\"b\"}", "Connection: close"), GOOD);
    call(ONCE);
    call(ONCE);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void bytes_after_an_answer_end_the_connection() {
    server.then(
        peer -> peer.say(Reactions.text(200, "{\"a\":\"b\"}") + "HTTP/1.1 200 OK\r\n"), GOOD);
    call(ONCE);
    call(ONCE);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void chunks_and_interim_answers_are_understood() {
    String chunked =
        String.join(
            "\r\n",
            List.of(
                "HTTP/1.1 100 Continue",
                "",
                "HTTP/1.1 200 OK",
                "Transfer-Encoding: chunked",
                "",
                "4;x=y",
                "{\"a\"",
                "9",
                ":\"lorem\"}",
                "0",
                "Trailer: x",
                "",
                ""));
    server.then(peer -> peer.say(chunked), GOOD);
    assertThat(call(ONCE)).isEqualTo("lorem");
    call(ONCE);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void large_requests_and_answers_arrive_whole() {
    String large = "é".repeat(2_000_000);
    server.then(answer("{\"a\":\"" + large + "\"}"));
    String read =
        client.call(
            ONCE,
            json -> {
              json.startObject();
              json.field("q", large);
              json.endObject();
            },
            WireTest::a);
    assertThat(read).isEqualTo(large);
    assertThat(server.requests().getFirst().body()).isEqualTo("{\"q\":\"" + large + "\"}");
  }

  @Test
  void calls_of_many_threads_get_each_their_own_answer() throws Exception {
    Reaction echo = peer -> GOOD.to(peer);
    IntStream.range(0, 50).forEach(i -> server.then(echo));
    List<Callable<String>> calls =
        IntStream.range(0, 50).mapToObj(i -> (Callable<String>) () -> call(ONCE)).toList();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : executor.invokeAll(calls)) {
        assertThat(done.get()).isEqualTo("b");
      }
    }
    assertThat(server.requests()).hasSize(50);
  }

  @Test
  void a_server_that_does_not_answer_in_time_leaves_the_outcome_unknown() {
    server.then(silence());
    try (JsonClient impatient = impatient()) {
      assertFault(Fault.OUTCOME_UNKNOWN, () -> call(impatient, ONCE));
    }
  }

  @Test
  void a_read_is_tried_again_when_no_answer_comes_in_time() {
    server.then(silence(), GOOD);
    try (JsonClient impatient = impatient()) {
      assertThat(call(impatient, READ)).isEqualTo("b");
    }
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_server_that_takes_no_bytes_does_not_hold_the_caller() throws Exception {
    try (var stalled = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      stalled.setReceiveBufferSize(4_096);
      Settings settings =
          Settings.at(
                  URI.create("http://localhost:" + stalled.getLocalPort()),
                  Credentials.of("id", "secret"))
              .withTimeOuts(IMPATIENT);
      String large = "x".repeat(30_000_000);
      try (JsonClient impatient = new JsonClient(Service.DYNAMODB, settings, outside())) {
        assertFault(
            Fault.OUTCOME_UNKNOWN,
            () -> impatient.call(ONCE, json -> json.value(large), WireTest::a));
      }
    }
  }

  @Test
  void an_interrupt_ends_the_wait_and_stays() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.then(peer -> asked.countDown());
    AtomicReference<String> seen = new AtomicReference<>();
    Thread caller = Thread.ofPlatform().start(() -> seen.set(faultAndFlag()));
    asked.await();
    caller.interrupt();
    caller.join();
    assertThat(seen.get()).isEqualTo("INTERRUPTED true");
  }

  @Test
  void an_interrupt_from_before_sends_nothing_and_costs_no_connection() {
    server.then(GOOD, GOOD);
    call(ONCE);
    Thread.currentThread().interrupt();
    assertThat(faultAndFlag()).isEqualTo("INTERRUPTED true");
    assertThat(Thread.interrupted()).isTrue();
    call(ONCE);
    assertThat(server.requests()).hasSize(2);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_warm_client_has_its_connection_before_the_first_call() {
    server.then(GOOD);
    client.warm();
    call(ONCE);
    assertThat(server.connections()).isEqualTo(1);
    client.forget();
    server.then(GOOD);
    call(ONCE);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_client_that_cannot_get_warm_says_nothing() {
    server.close();
    client.warm();
    assertThat(server.connections()).isZero();
  }

  @Test
  void a_closed_client_says_so() {
    client.close();
    assertFault(Fault.CLOSED, () -> call(READ));
  }

  @Test
  void a_call_that_outlives_its_client_leaves_no_connection() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    server.then(
        peer -> {
          client.close();
          GOOD.to(peer);
          assertThat(peer.socket().getInputStream().read()).isNegative();
          ended.countDown();
        });
    assertThat(call(ONCE)).isEqualTo("b");
    ended.await();
  }

  private String faultAndFlag() {
    try {
      return call(SAFE);
    } catch (PortException e) {
      return e.fault() + " " + Thread.currentThread().isInterrupted();
    }
  }

  private JsonClient impatient() {
    return new JsonClient(Service.DYNAMODB, settings().withTimeOuts(IMPATIENT), outside());
  }
}
