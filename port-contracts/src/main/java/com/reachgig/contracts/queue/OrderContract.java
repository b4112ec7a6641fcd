package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages of one group are worked on one after the other. */
public abstract class OrderContract extends QueueContract {
  protected OrderContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void messages_of_a_group_come_in_the_order_of_their_sending() {
    List<String> bodies = IntStream.range(0, 30).mapToObj(i -> "step " + i).toList();
    bodies.forEach(body -> sendTo(steps(), "g", body));
    assertThat(workOff()).isEqualTo(bodies);
  }

  @Test
  void messages_of_a_batch_keep_their_order() {
    List<String> bodies = IntStream.range(0, 10).mapToObj(i -> "step " + i).toList();
    assertThat(
            steps().send(bodies.stream().map(body -> Message.of(body).in("g")).toList()).failed())
        .isEmpty();
    assertThat(workOff()).isEqualTo(bodies);
  }

  @Test
  void a_message_carries_its_group() {
    sendTo(steps(), "gig 🎻", "step");
    assertThat(receiveOne(steps()).group()).isEqualTo("gig 🎻");
  }

  @Test
  void a_message_in_flight_holds_back_the_later_ones_of_its_group() {
    sendTo(steps(), "g", "1", "2");
    Received first = receiveOne(steps());
    assertThat(receiveAll(steps())).isEmpty();
    clock.advance(VISIBILITY.minusSeconds(1));
    assertThat(receiveAll(steps())).isEmpty();
    steps().acknowledge(List.of(first.receipt()));
    assertThat(receiveOne(steps()).body()).isEqualTo("2");
  }

  @Test
  void groups_do_not_hold_each_other_back() {
    sendTo(steps(), "a", "a1", "a2");
    sendTo(steps(), "b", "b1", "b2");
    sendTo(steps(), "c", "c1");
    assertThat(bodies(receiveAll(steps()))).containsExactlyInAnyOrder("a1", "b1", "c1");
  }

  @Test
  void a_message_whose_visibility_ended_comes_again_before_the_later_ones() {
    sendTo(steps(), "g", "1", "2");
    receiveOne(steps());
    clock.advance(VISIBILITY);
    assertThat(receiveOne(steps()).body()).isEqualTo("1");
  }

  @Test
  void a_retry_that_waits_holds_back_its_group() {
    sendTo(steps(), "g", "1", "2");
    steps().changeVisibility(receiveOne(steps()).receipt(), Duration.ofMinutes(10));
    clock.advance(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(receiveAll(steps())).isEmpty();
    clock.advanceSeconds(1);
    assertThat(receiveOne(steps()).body()).isEqualTo("1");
  }

  @Test
  void a_released_message_comes_again_before_the_later_ones() {
    sendTo(steps(), "g", "1", "2");
    steps().changeVisibility(receiveOne(steps()).receipt(), Duration.ZERO);
    assertThat(receiveOne(steps()).body()).isEqualTo("1");
  }

  @Test
  void a_dead_letter_makes_way_for_the_next_of_its_group() {
    sendTo(steps(), "g", "1", "2", "3");
    exhaust(steps());
    assertThat(bodies(receiveAll(steps()))).containsExactly("2");
    Received dead = receiveOne(stepsDead());
    assertThat(dead.body()).isEqualTo("1");
    assertThat(dead.group()).isEqualTo("g");
  }

  @Test
  void dead_letters_keep_their_order() {
    sendTo(steps(), "g", "1", "2");
    exhaust(steps());
    exhaust(steps());
    assertThat(receiveAll(steps())).isEmpty();
    Received first = receiveOne(stepsDead());
    assertThat(first.body()).isEqualTo("1");
    assertThat(receiveAll(stepsDead())).isEmpty();
    stepsDead().acknowledge(List.of(first.receipt()));
    assertThat(receiveOne(stepsDead()).body()).isEqualTo("2");
  }

  @Test
  void a_redriven_message_keeps_its_group() {
    sendTo(steps(), "g", "1");
    exhaust(steps());
    assertThat(receiveAll(steps())).isEmpty();
    assertThat(steps().redrive(1)).isEqualTo(1);
    assertThat(receiveOne(steps()).group()).isEqualTo("g");
  }

  /** Receives and acknowledges until nothing is due. */
  private List<String> workOff() {
    List<String> seen = new ArrayList<>();
    List<Received> next = steps().receive(10, Duration.ZERO);
    while (!next.isEmpty()) {
      seen.addAll(bodies(next));
      steps().acknowledge(next.stream().map(Received::receipt).toList());
      next = steps().receive(10, Duration.ZERO);
    }
    return seen;
  }
}
