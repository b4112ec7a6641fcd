package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A received message is hidden from others until its visibility ends. */
public abstract class VisibilityContract extends QueueContract {
  protected VisibilityContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void a_received_message_is_hidden_until_its_visibility_ends() {
    send(work(), "job");
    Received first = receiveOne(work());
    clock.advance(VISIBILITY.minusSeconds(1));
    assertThat(receiveAll(work())).isEmpty();
    clock.advanceSeconds(1);
    Received second = receiveOne(work());
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.body()).isEqualTo("job");
    assertThat(second.sentAt()).isEqualTo(first.sentAt());
    assertThat(second.receipt()).isNotEqualTo(first.receipt());
  }

  @Test
  void each_delivery_counts() {
    send(work(), "job");
    assertThat(receiveOne(work()).receiveCount()).isEqualTo(1);
    clock.advance(VISIBILITY);
    assertThat(receiveOne(work()).receiveCount()).isEqualTo(2);
    clock.advance(VISIBILITY);
    assertThat(receiveOne(work()).receiveCount()).isEqualTo(3);
  }

  @Test
  void a_second_delivery_is_hidden_as_long_as_the_first() {
    send(work(), "job");
    receiveOne(work());
    clock.advanceSeconds(40);
    receiveOne(work());
    clock.advance(VISIBILITY.minusSeconds(1));
    assertThat(receiveAll(work())).isEmpty();
    clock.advanceSeconds(1);
    receiveOne(work());
  }

  @Test
  void an_extended_visibility_counts_from_the_extension_on() {
    send(work(), "long job");
    String receipt = receiveOne(work()).receipt();
    clock.advanceSeconds(20);
    work().changeVisibility(receipt, Duration.ofMinutes(5));
    clock.advanceSeconds(299);
    assertThat(receiveAll(work())).isEmpty();
    clock.advanceSeconds(1);
    assertThat(receiveOne(work()).receiveCount()).isEqualTo(2);
  }

  @Test
  void a_visibility_can_be_shortened() {
    send(work(), "quick job");
    work().changeVisibility(receiveOne(work()).receipt(), Duration.ofSeconds(5));
    clock.advanceSeconds(4);
    assertThat(receiveAll(work())).isEmpty();
    clock.advanceSeconds(1);
    receiveOne(work());
  }

  @Test
  void an_extended_delivery_can_still_be_acknowledged() {
    send(work(), "long job");
    String receipt = receiveOne(work()).receipt();
    work().changeVisibility(receipt, Duration.ofHours(12));
    clock.advanceSeconds(600);
    work().acknowledge(List.of(receipt));
    clock.advance(Duration.ofSeconds(1_000));
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void a_released_message_is_received_at_once() {
    send(work(), "not mine");
    Received first = receiveOne(work());
    work().changeVisibility(first.receipt(), Duration.ZERO);
    Received second = receiveOne(work());
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.receiveCount()).isEqualTo(2);
  }

  @Test
  void a_change_of_visibility_concerns_just_its_message() {
    send(work(), "a", "b");
    List<Received> received = receiveAll(work());
    work().changeVisibility(received.getFirst().receipt(), Duration.ofMinutes(10));
    clock.advance(VISIBILITY);
    assertThat(receiveOne(work()).id()).isEqualTo(received.getLast().id());
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void what_comes_after_the_end_of_a_visibility_never_fails() {
    send(work(), "slow");
    Received late = receiveOne(work());
    clock.advance(VISIBILITY);
    Received current = receiveOne(work());
    assertThatCode(() -> work().changeVisibility(late.receipt(), Duration.ofSeconds(60)))
        .doesNotThrowAnyException();
    assertThatCode(() -> work().acknowledge(List.of(late.receipt()))).doesNotThrowAnyException();
    work().acknowledge(List.of(current.receipt()));
    clock.advance(Duration.ofMinutes(10));
    assertThat(receiveAll(work())).as("after the last delivery's acknowledgement").isEmpty();
  }
}
