package com.reachgig.adapter.aws.wire;

import static com.reachgig.adapter.aws.wire.Reactions.answer;
import static com.reachgig.adapter.aws.wire.Reactions.error;
import static com.reachgig.adapter.aws.wire.Reactions.reset;
import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.ScriptedServer.Reaction;
import com.reachgig.json.JsonReader;
import com.reachgig.ports.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long is waited between attempts, and when there is no other. */
final class PacingTest extends WireTest {
  private static final Reaction GOOD = answer("{\"a\":\"b\"}");
  private static final Reaction BAD = answer(500, "");

  PacingTest() throws IOException {}

  @Test
  void the_limit_of_each_pause_is_twice_the_one_before() {
    server.then(BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, GOOD);
    assertThat(call(READ)).isEqualTo("b");
    assertThat(pauses).isEqualTo(millis(25, 50, 100, 200, 400, 800, 1_600, 3_200));
  }

  @Test
  void other_services_are_given_more_time_and_most_when_they_ask_for_it() {
    server.then(BAD, BAD, answer(429, ""), GOOD);
    try (JsonClient events = client(Service.EVENTBRIDGE)) {
      assertThat(call(events, READ)).isEqualTo("b");
    }
    assertThat(pauses).isEqualTo(millis(100, 200, 4_000));
  }

  @Test
  void no_pause_is_longer_than_20_seconds() {
    Backoff backoff = Backoff.of(Service.SQS);
    assertThat(backoff.pause(30, true, 1)).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void a_pause_is_any_part_of_its_limit() {
    Backoff backoff = Backoff.of(Service.SQS);
    assertThat(backoff.pause(3, false, 0)).isZero();
    assertThat(backoff.pause(3, false, 0.5)).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void real_jitter_differs_from_pause_to_pause() {
    Outside real = new Outside.Real();
    List<Double> numbers = Stream.generate(real::jitter).limit(100).toList();
    assertThat(numbers).allMatch(number -> number >= 0 && number < 1);
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void no_pause_is_begun_that_would_end_after_the_call() {
    Collections.nCopies(4, answer(429, "")).forEach(server::then);
    TimeOuts standard = settings().timeOuts();
    TimeOuts short_ =
        new TimeOuts(
            standard.connect(), standard.read(), Duration.ofMillis(2_500), standard.idle());
    Settings settings = settings().withTimeOuts(short_);
    try (JsonClient events = new JsonClient(Service.EVENTBRIDGE, settings, outside())) {
      assertFault(Fault.THROTTLED, () -> call(events, READ));
    }
    assertThat(pauses).isEqualTo(millis(1_000));
  }

  @Test
  void a_client_whose_calls_all_fail_stops_trying_again() {
    Collections.nCopies(RetryQuota.CAPACITY, BAD).forEach(server::then);
    for (int i = 0; i < 20; i++) {
      assertFault(Fault.UNAVAILABLE, () -> call(READ));
    }
    assertThat(server.requests()).hasSize(20 + RetryQuota.CAPACITY / RetryQuota.COST);
  }

  @Test
  void successes_allow_new_attempts_bit_by_bit() {
    RetryQuota quota = new RetryQuota();
    while (quota.take()) {}
    for (int i = 0; i < RetryQuota.COST - 1; i++) {
      quota.giveBack(false);
    }
    assertThat(quota.take()).isFalse();
    quota.giveBack(false);
    assertThat(quota.take()).isTrue();
    assertThat(quota.take()).isFalse();
  }

  @Test
  void an_attempt_that_helped_is_not_charged() {
    RetryQuota quota = new RetryQuota();
    for (int i = 0; i < 10 * RetryQuota.CAPACITY; i++) {
      assertThat(quota.take()).isTrue();
      quota.giveBack(true);
    }
  }

  @Test
  void a_dropped_connection_is_replaced_without_a_pause() {
    server.then(GOOD, reset(), GOOD);
    call(READ);
    assertThat(call(SAFE)).isEqualTo("b");
    assertThat(pauses).containsExactly(Duration.ZERO);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void each_attempt_is_told_to_who_listens() {
    server.then(reset(), error(400, "ThrottlingException"), GOOD);
    call(SAFE);
    assertThat(attempts).extracting(Listener.Attempt::number).containsExactly(1, 2, 3);
    assertThat(attempts).extracting(Listener.Attempt::status).containsExactly(0, 400, 200);
    assertThat(attempts)
        .extracting(Listener.Attempt::errorType)
        .containsExactly("", "ThrottlingException", "");
    assertThat(attempts.get(1).requestId()).isEqualTo("REQUEST");
    assertThat(attempts).allMatch(attempt -> attempt.call().equals(SAFE));
  }

  @Test
  void what_an_answer_consumed_is_told_to_who_listens() {
    server.then(GOOD);
    client.call(READ, WireTest::question, new Metered());
    assertThat(attempts.getFirst().capacityUnits()).isEqualTo(2.5);
  }

  @Test
  void the_service_is_told_which_attempt_it_is() {
    server.then(BAD, GOOD);
    call(READ);
    assertThat(server.requests())
        .extracting(request -> request.headers().get("amz-sdk-request"))
        .containsExactly("attempt=1; max=9", "attempt=2; max=9");
  }

  private static List<Duration> millis(long... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
  }

  /** A reader that knows what the answer cost. */
  private static final class Metered implements AnswerReader<String> {
    @Override
    public String read(JsonReader json) throws IOException {
      return a(json);
    }

    @Override
    public double capacityUnits() {
      return 2.5;
    }
  }
}
