package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.queue.QueueFixture.Trait;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the end of the process leaves: everything that was taken, where the adapter says that it is
 * durable; nothing at all, where it does not.
 */
public abstract class DurabilityContract extends QueueContract {
  protected DurabilityContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void what_was_sent_is_still_there() {
    send(work(), "kept");
    sendTo(steps(), "g", "1", "2");
    reopen();
    assertThat(bodies(receiveAll(work()))).isEqualTo(ifDurable("kept"));
    assertThat(bodies(receiveAll(steps()))).isEqualTo(ifDurable("1"));
  }

  @Test
  void what_was_acknowledged_stays_away() {
    send(work(), "done");
    work().acknowledge(List.of(receiveOne(work()).receipt()));
    reopen();
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void a_delivery_stays_counted_and_hidden_unless_its_receiver_is_known_to_be_gone() {
    send(work(), "job");
    Received first = receiveOne(work());
    reopen();
    if (!fixture.traits().contains(Trait.RELEASING)) {
      assertThat(receiveAll(work())).isEmpty();
      clock.advance(VISIBILITY);
    }
    List<Received> again = receiveAll(work());
    assertThat(bodies(again)).isEqualTo(ifDurable("job"));
    assertThat(again)
        .allSatisfy(
            each -> {
              assertThat(each.id()).isEqualTo(first.id());
              assertThat(each.receiveCount()).isEqualTo(2);
              assertThat(each.sentAt()).isEqualTo(first.sentAt());
            });
  }

  @Test
  void a_message_that_was_in_hand_at_two_ends_stays_hidden() {
    send(work(), "suspect");
    receiveOne(work());
    reopen();
    clock.advance(VISIBILITY);
    receiveAll(work());
    reopen();
    assertThat(receiveAll(work())).isEmpty();
    clock.advance(VISIBILITY);
    assertThat(bodies(receiveAll(work()))).isEqualTo(ifDurable("suspect"));
  }

  @Test
  void a_message_that_ends_the_process_each_time_is_dead_lettered() {
    send(work(), "poison");
    receiveOne(work());
    for (int i = 1; i < MAX_RECEIVES; i++) {
      reopen();
      clock.advance(VISIBILITY);
      assertThat(bodies(receiveAll(work()))).isEqualTo(ifDurable("poison"));
    }
    reopen();
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).isEmpty();
    assertThat(bodies(receiveAll(workDead()))).isEqualTo(ifDurable("poison"));
  }

  @Test
  void what_was_behind_a_message_in_hand_stays_behind_it() {
    sendTo(steps(), "g", "1", "2");
    receiveOne(steps());
    reopen();
    clock.advance(VISIBILITY);
    assertThat(bodies(receiveAll(steps()))).isEqualTo(ifDurable("1"));
  }

  @Test
  void a_receipt_outlives_the_process() {
    send(work(), "job");
    String receipt = receiveOne(work()).receipt();
    reopen();
    work().acknowledge(List.of(receipt));
    clock.advance(VISIBILITY);
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void delays_and_changed_visibilities_go_on() {
    send(work(), "retried");
    work().changeVisibility(receiveOne(work()).receipt(), Duration.ofMinutes(5));
    send(work(), Message.of("later").after(Duration.ofMinutes(10)));
    reopen();
    clock.advance(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(receiveAll(work())).isEmpty();
    clock.advanceSeconds(1);
    assertThat(bodies(receiveAll(work()))).isEqualTo(ifDurable("retried"));
    clock.advance(Duration.ofMinutes(5));
    assertThat(bodies(receiveAll(work()))).hasSize(ifDurable("retried", "later").size());
  }

  @Test
  void dead_letters_are_still_there() {
    send(work(), "poison");
    exhaust(work());
    assertThat(receiveAll(work())).isEmpty();
    reopen();
    assertThat(work().redrive(1)).isEqualTo(ifDurable("poison").size());
    reopen();
    assertThat(bodies(receiveAll(work()))).isEqualTo(ifDurable("poison"));
    assertThat(receiveAll(workDead())).isEmpty();
  }

  private List<String> ifDurable(String... bodies) {
    return fixture.traits().contains(Trait.DURABLE) ? List.of(bodies) : List.of();
  }
}
