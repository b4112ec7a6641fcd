package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message that was received too often is put aside whole, and can be brought back. */
public abstract class DeadLetterContract extends QueueContract {
  protected DeadLetterContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void a_message_received_too_often_moves_to_the_dead_letter_queue() {
    send(work(), "poison");
    Received last = exhaust(work());
    assertThat(last.receiveCount()).isEqualTo(MAX_RECEIVES);
    assertThat(receiveAll(work())).isEmpty();
    Received dead = receiveOne(workDead());
    assertThat(dead.id()).isEqualTo(last.id());
    assertThat(dead.body()).isEqualTo("poison");
    assertThat(dead.sentAt()).isEqualTo(last.sentAt());
    assertThat(dead.receiveCount()).as("counted anew").isEqualTo(1);
  }

  @Test
  void a_message_within_its_receives_stays() {
    send(work(), "late success");
    for (int i = 1; i < MAX_RECEIVES; i++) {
      receiveOne(work());
      clock.advance(VISIBILITY);
    }
    work().acknowledge(List.of(receiveOne(work()).receipt()));
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).isEmpty();
    assertThat(receiveAll(workDead())).isEmpty();
  }

  @Test
  void a_last_delivery_in_flight_is_no_dead_letter_yet() {
    send(work(), "slow");
    for (int i = 1; i < MAX_RECEIVES; i++) {
      receiveOne(work());
      clock.advance(VISIBILITY);
    }
    Received last = receiveOne(work());
    clock.advance(VISIBILITY.minusSeconds(1));
    assertThat(receiveAll(work())).isEmpty();
    assertThat(receiveAll(workDead())).isEmpty();
    work().acknowledge(List.of(last.receipt()));
    clock.advanceSeconds(1);
    assertThat(receiveAll(work())).isEmpty();
    assertThat(receiveAll(workDead())).isEmpty();
  }

  @Test
  void releases_count_towards_the_dead_letter_queue() {
    send(work(), "refused");
    for (int i = 0; i < MAX_RECEIVES; i++) {
      work().changeVisibility(receiveOne(work()).receipt(), Duration.ZERO);
    }
    assertThat(receiveAll(work())).isEmpty();
    assertThat(bodies(receiveAll(workDead()))).containsExactly("refused");
  }

  @Test
  void a_dead_letter_does_not_hold_up_others() {
    send(work(), "poison");
    exhaust(work());
    send(work(), "fine");
    assertThat(bodies(receiveAll(work()))).containsExactly("fine");
    assertThat(bodies(receiveAll(workDead()))).containsExactly("poison");
  }

  @Test
  void a_queue_without_dead_letter_queue_offers_a_message_for_ever() {
    send(workDead(), "again");
    for (int i = 1; i <= 20; i++) {
      assertThat(receiveOne(workDead()).receiveCount()).isEqualTo(i);
      clock.advance(VISIBILITY);
    }
  }

  @Test
  void a_redriven_message_is_due_at_once_with_its_receives_counted_anew() {
    send(work(), "poison");
    exhaust(work());
    assertThat(receiveAll(work())).isEmpty();
    assertThat(work().redrive(10)).isEqualTo(1);
    assertThat(receiveAll(workDead())).isEmpty();
    Received again = receiveOne(work());
    assertThat(again.body()).isEqualTo("poison");
    assertThat(again.receiveCount()).isEqualTo(1);
  }

  @Test
  void a_redriven_message_that_fails_again_returns_to_the_dead_letter_queue() {
    send(work(), "poison");
    exhaust(work());
    assertThat(receiveAll(work())).isEmpty();
    assertThat(work().redrive(1)).isEqualTo(1);
    exhaust(work());
    assertThat(receiveAll(work())).isEmpty();
    assertThat(bodies(receiveAll(workDead()))).containsExactly("poison");
  }

  @Test
  void a_redrive_moves_the_oldest_first_and_no_more_than_asked() {
    killOneAfterAnother("first", "second", "third");
    assertThat(work().redrive(2)).isEqualTo(2);
    assertThat(bodies(receiveAll(work()))).containsExactlyInAnyOrder("first", "second");
    assertThat(bodies(receiveAll(workDead()))).containsExactly("third");
  }

  @Test
  void a_redrive_leaves_what_is_in_flight_in_the_dead_letter_queue() {
    killOneAfterAnother("inspected", "other");
    Received inspected = receiveOne(workDead());
    assertThat(work().redrive(10)).isEqualTo(1);
    assertThat(receiveOne(work()).id()).isNotEqualTo(inspected.id());
    workDead().acknowledge(List.of(inspected.receipt()));
    clock.advance(VISIBILITY);
    assertThat(receiveAll(workDead())).isEmpty();
  }

  @Test
  void a_redrive_of_nothing_moves_nothing() {
    assertThat(work().redrive(10)).isZero();
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void a_queue_without_dead_letter_queue_has_nothing_to_redrive() {
    assertThatThrownBy(() -> workDead().redrive(1)).isInstanceOf(IllegalStateException.class);
  }

  private void killOneAfterAnother(String... bodies) {
    for (String body : bodies) {
      send(work(), body);
      exhaust(work());
      assertThat(receiveAll(work())).isEmpty();
    }
  }
}
