package com.reachgig.contracts.queue;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The limits hold to the unit, and what is refused changes nothing. */
public abstract class LimitsContract extends QueueContract {
  private static final Duration TWELVE_HOURS = Duration.ofHours(12);

  protected LimitsContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void a_send_takes_1_to_10_messages() {
    assertMistake(() -> work().send(List.of()));
    assertThat(work().send(Collections.nCopies(10, Message.of("m"))).complete()).isTrue();
    assertThat(receiveAll(work())).hasSize(10);
    assertTooMuch(() -> work().send(Collections.nCopies(11, Message.of("m"))));
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void a_body_of_256_KiB_of_UTF_8_passes_unchanged() {
    String body = "é".repeat(Message.MAX_BODY_BYTES / 2);
    send(work(), body);
    assertThat(receiveOne(work()).body()).isEqualTo(body);
  }

  @Test
  void the_bodies_of_a_send_have_256_KiB_together() {
    Message most = Message.of("x".repeat(Message.MAX_BODY_BYTES - 1));
    assertThat(work().send(List.of(most, Message.of("y"))).complete()).isTrue();
    assertThat(receiveAll(work())).hasSize(2);
    assertTooMuch(() -> work().send(List.of(most, Message.of("é"))));
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void a_receive_takes_1_to_10_messages() {
    assertMistake(() -> work().receive(0, Duration.ZERO));
    assertThat(work().receive(10, Duration.ZERO)).isEmpty();
    assertTooMuch(() -> work().receive(11, Duration.ZERO));
  }

  @Test
  void a_receive_waits_at_most_20_s() {
    send(work(), "due");
    assertMistake(() -> work().receive(1, Duration.ofMillis(-1)));
    assertTooMuch(() -> work().receive(1, Duration.ofMillis(20_001)));
    assertThat(work().receive(1, Duration.ofSeconds(20))).hasSize(1);
  }

  @Test
  void an_acknowledgement_takes_1_to_10_receipts() {
    send(work(), "m");
    String receipt = receiveOne(work()).receipt();
    assertMistake(() -> work().acknowledge(List.of()));
    assertTooMuch(() -> work().acknowledge(Collections.nCopies(11, receipt)));
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).as("a refused acknowledgement changes nothing").hasSize(1);
  }

  @Test
  void ten_messages_are_acknowledged_in_one_call() {
    work().send(Collections.nCopies(10, Message.of("m")));
    var receipts = receiveAll(work()).stream().map(each -> each.receipt()).toList();
    work().acknowledge(receipts);
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void visibility_is_in_whole_seconds_up_to_12_hours() {
    send(workDead(), "m");
    String receipt = receiveOne(workDead()).receipt();
    assertMistake(() -> workDead().changeVisibility(receipt, Duration.ofSeconds(-1)));
    assertMistake(() -> workDead().changeVisibility(receipt, Duration.ofMillis(1_500)));
    assertTooMuch(() -> workDead().changeVisibility(receipt, TWELVE_HOURS.plusSeconds(1)));
    clock.advance(VISIBILITY);
    String again = receiveOne(workDead()).receipt();
    workDead().changeVisibility(again, TWELVE_HOURS);
    clock.advance(DEAD_RETENTION.minus(VISIBILITY).minusSeconds(1));
    assertThat(receiveAll(workDead())).isEmpty();
  }

  @Test
  void a_redrive_moves_1_or_more() {
    assertMistake(() -> work().redrive(0));
    assertThat(work().redrive(1)).isZero();
  }

  @Test
  void a_message_has_a_group_exactly_on_a_queue_ordered_by_group() {
    assertMistake(() -> work().send(List.of(Message.of("m").in("g"))));
    assertMistake(() -> steps().send(List.of(Message.of("m"))));
    assertMistake(() -> steps().send(List.of(Message.of("m").in("g"), Message.of("m"))));
    assertThat(receiveAll(work())).isEmpty();
    assertThat(receiveAll(steps())).isEmpty();
  }

  @Test
  void a_queue_ordered_by_group_has_no_delays() {
    Message delayed = Message.of("m").in("g").after(Duration.ofSeconds(1));
    assertMistake(() -> steps().send(List.of(delayed)));
  }

  @Test
  void a_group_of_128_characters_passes_unchanged() {
    String group = "g".repeat(128);
    sendTo(steps(), group, "m");
    assertThat(receiveOne(steps()).group()).isEqualTo(group);
  }

  @Test
  void queues_that_do_not_fit_together_are_refused() {
    QueueSettings plain = settings("plain", Order.NONE, null);
    QueueSettings nested = settings("nested", Order.NONE, new DeadLetter("plain", 1));
    Stream.of(
            List.of(plain, plain),
            List.of(settings("a", Order.NONE, new DeadLetter("missing", 1))),
            List.of(plain, settings("a", Order.BY_GROUP, new DeadLetter("plain", 1))),
            List.of(plain, nested, settings("a", Order.NONE, new DeadLetter("nested", 1))))
        .forEach(queues -> assertMistake(() -> fixture.open(queues, clock)));
  }

  private static QueueSettings settings(String name, Order order, @Nullable DeadLetter deadLetter) {
    return new QueueSettings(name, VISIBILITY, RETENTION, order, deadLetter);
  }

  private static void assertMistake(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertTooMuch(ThrowingCallable call) {
    assertFault(Fault.LIMIT_EXCEEDED, call);
  }
}
