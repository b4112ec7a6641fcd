package com.reachgig.adapter.lambda.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.domain.event.Verdict;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.Received;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class QueueFunctionTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration MARGIN = Duration.ofSeconds(5);
  private static final Duration AFTER = Duration.ofSeconds(7);
  private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

  private final Queue<Received> handled = new ConcurrentLinkedQueue<>();
  private final Map<String, Duration> postponed = new ConcurrentHashMap<>();
  private InstantSource clock = InstantSource.fixed(NOW);

  /** Fails on bodies that say so. */
  private List<Verdict> handle(List<Received> messages) {
    handled.addAll(messages);
    return messages.stream()
        .<Verdict>map(
            each ->
                each.body().equals("bad") ? new Verdict.Retry(each, AFTER) : new Verdict.Done(each))
        .toList();
  }

  private static String event(String queue, String... bodies) {
    var records = new ArrayList<String>();
    for (int i = 0; i < bodies.length; i++) {
      records.add(
          """
          {"messageId":"m%d","receiptHandle":"r%d","body":"%s",
           "attributes":{"ApproximateReceiveCount":"3","SentTimestamp":"1793491200000",
             "SenderId":"A"},
           "messageAttributes":{"x":{"stringValue":"y"}},"md5OfBody":"z",
           "eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-central-1:1:%s"}"""
              .formatted(i, i, bodies[i], queue));
    }
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  private String invoke(QueueFunction function, String event) throws IOException {
    var answer = new ByteArrayOutputStream();
    new Invocation("r", NOW.plusSeconds(10), "arn", null, null, false)
        .run(function, new ByteArrayInputStream(event.getBytes(UTF_8)), answer);
    return answer.toString(UTF_8);
  }

  private QueueFunction sequential() {
    return QueueFunction.sequential(this::handle, postponed::put, MARGIN, () -> clock.instant());
  }

  private static String failures(String... ids) {
    var items = List.of(ids).stream().map(id -> "{\"itemIdentifier\":\"" + id + "\"}").toList();
    return "{\"batchItemFailures\":[" + String.join(",", items) + "]}";
  }

  private List<String> ids() {
    return handled.stream().map(Received::id).toList();
  }

  @Test
  void a_message_arrives_as_it_was_sent() throws IOException {
    assertThat(invoke(sequential(), event("profile", "{\\\"a\\\":1}"))).isEqualTo(ALL_DONE);
    assertThat(handled)
        .containsExactly(
            new Received(
                "m0", "r0", "{\"a\":1}", null, 3, Instant.ofEpochMilli(1_793_491_200_000L)));
  }

  @Test
  void exactly_what_failed_comes_again_after_its_delay() throws IOException {
    var answer = invoke(sequential(), event("profile", "good", "bad", "good", "bad"));
    assertThat(answer).isEqualTo(failures("m1", "m3"));
    assertThat(postponed).isEqualTo(Map.of("r1", AFTER, "r3", AFTER));
    assertThat(ids()).containsExactly("m0", "m1", "m2", "m3");
  }

  @Test
  void where_order_matters_the_first_failure_ends_the_batch() throws IOException {
    for (var function :
        List.of(
            sequential(), QueueFunction.parallel(this::handle, postponed::put, MARGIN, clock))) {
      handled.clear();
      var answer = invoke(function, event("steps.fifo", "good", "bad", "good", "good"));
      assertThat(answer).isEqualTo(failures("m1", "m2", "m3"));
      assertThat(ids()).containsExactly("m0", "m1");
      assertThat(postponed).isEqualTo(Map.of("r1", AFTER));
    }
  }

  @Test
  void a_handler_that_breaks_fails_its_message_alone() throws IOException {
    var function =
        QueueFunction.sequential(
            messages -> {
              if (messages.getFirst().body().equals("bad")) {
                throw new IllegalStateException("on purpose");
              }
              return handle(messages);
            },
            postponed::put,
            MARGIN,
            clock);
    assertThat(invoke(function, event("profile", "bad", "good"))).isEqualTo(failures("m0"));
    assertThat(ids()).containsExactly("m1");
  }

  @Test
  void a_delay_that_cannot_be_told_fails_nothing_else() throws IOException {
    var function =
        QueueFunction.sequential(
            this::handle,
            (_, _) -> {
              throw new PortException(Fault.UNAVAILABLE, "on purpose");
            },
            MARGIN,
            clock);
    assertThat(invoke(function, event("profile", "bad", "good", "bad")))
        .isEqualTo(failures("m0", "m2"));
  }

  @Test
  void what_there_is_no_time_for_comes_again_untouched() throws IOException {
    var function =
        QueueFunction.sequential(
            messages -> {
              clock = InstantSource.fixed(NOW.plusSeconds(5));
              return handle(messages);
            },
            postponed::put,
            MARGIN,
            () -> clock.instant());
    assertThat(invoke(function, event("profile", "good", "good", "bad")))
        .isEqualTo(failures("m1", "m2"));
    assertThat(ids()).containsExactly("m0");
    assertThat(postponed).isEmpty();
  }

  @Test
  void messages_may_be_handled_at_the_same_time() throws IOException {
    var allIn = new CountDownLatch(3);
    var invocations = new ConcurrentLinkedQueue<String>();
    var function =
        QueueFunction.parallel(
            messages -> {
              invocations.add(Invocation.currentRequestId());
              allIn.countDown();
              await(allIn);
              return handle(messages);
            },
            postponed::put,
            MARGIN,
            clock);
    assertThat(invoke(function, event("profile", "good", "bad", "good"))).isEqualTo(failures("m1"));
    assertThat(invocations).containsExactly("r", "r", "r");
  }

  private List<Verdict> handleUnlessBad(List<Received> messages) {
    if (messages.getFirst().body().equals("bad")) {
      await(new CountDownLatch(1));
    }
    return handle(messages);
  }

  @Test
  void what_takes_too_long_does_not_take_along_what_is_done() throws IOException {
    clock = InstantSource.fixed(NOW.plusSeconds(9));
    var function =
        QueueFunction.sequential(
            this::handleUnlessBad, postponed::put, Duration.ofMillis(100), clock);
    assertThat(invoke(function, event("profile", "good", "bad"))).isEqualTo(failures("m1"));
    assertThat(postponed).isEmpty();
  }

  @Test
  void what_takes_too_long_beside_others_is_given_up() throws IOException {
    var function =
        QueueFunction.parallel(
            this::handleUnlessBad, postponed::put, Duration.ofMillis(9_200), clock);
    assertThat(invoke(function, event("profile", "bad", "good"))).isEqualTo(failures("m0"));
    assertThat(postponed).isEmpty();
  }

  @Test
  void a_delay_that_takes_too_long_to_tell_does_not_take_along_what_is_done() throws Exception {
    clock = InstantSource.fixed(NOW.plusSeconds(9));
    var told = new ConcurrentLinkedQueue<String>();
    var function =
        QueueFunction.sequential(
            this::handle,
            (receipt, _) -> {
              told.add(receipt);
              await(new CountDownLatch(1));
            },
            Duration.ofMillis(100),
            () -> clock.instant());
    assertThat(assertTimely(() -> invoke(function, event("profile", "good", "bad"))))
        .isEqualTo(failures("m1"));
    assertThat(told).containsExactly("r1");
  }

  @Test
  void no_delay_is_told_when_there_is_only_time_to_answer() throws Exception {
    var function =
        QueueFunction.sequential(
            messages -> {
              clock = InstantSource.fixed(NOW.plusMillis(9_800));
              return handle(messages);
            },
            postponed::put,
            MARGIN,
            () -> clock.instant());
    assertThat(invoke(function, event("profile", "bad"))).isEqualTo(failures("m0"));
    assertThat(postponed).isEmpty();
  }

  private static <T> T assertTimely(Callable<T> work) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), work::call);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void a_batch_that_cannot_be_read_fails_as_a_whole() {
    assertThatThrownBy(() -> invoke(sequential(), "{\"Records\":[{\"body\":\"good\"}]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> invoke(sequential(), "{\"Records\":["))
        .isInstanceOf(IOException.class);
    assertThat(handled).isEmpty();
  }
}
