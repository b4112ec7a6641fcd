package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.queue.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A message is kept as long as its queue's retention, counted from its sending, and no longer. */
public abstract class RetentionContract extends QueueContract {
  private static final Duration SECOND = Duration.ofSeconds(1);

  protected RetentionContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void a_message_is_kept_for_the_retention() {
    send(work(), "kept");
    clock.advance(RETENTION.minus(SECOND));
    assertThat(receiveOne(work()).body()).isEqualTo("kept");
  }

  @Test
  void a_message_older_than_the_retention_is_gone() {
    send(work(), "old");
    clock.advance(RETENTION.plus(SECOND));
    send(work(), "new");
    assertThat(bodies(receiveAll(work()))).containsExactly("new");
  }

  @Test
  void a_message_that_was_received_ages_from_its_sending_on() {
    send(work(), "old");
    clock.advance(RETENTION.minus(VISIBILITY));
    receiveOne(work());
    clock.advance(VISIBILITY.plus(SECOND));
    assertThat(receiveAll(work())).isEmpty();
    assertThat(receiveAll(workDead())).as("old age is no failure").isEmpty();
  }

  @Test
  void a_delay_prolongs_nothing() {
    send(work(), Message.of("later").after(Message.MAX_DELAY));
    clock.advance(RETENTION.plus(SECOND));
    assertThat(receiveAll(work())).isEmpty();
  }

  @Test
  void a_dead_letter_ages_from_its_first_sending_on() {
    send(work(), "poison");
    exhaust(work());
    assertThat(receiveAll(work())).isEmpty();
    clock.advance(RETENTION);
    assertThat(bodies(receiveAll(workDead()))).containsExactly("poison");
    clock.advance(DEAD_RETENTION.minus(RETENTION));
    assertThat(receiveAll(workDead())).isEmpty();
    assertThat(work().redrive(10)).isZero();
  }

  @Test
  void an_old_message_no_longer_holds_back_its_group() {
    sendTo(steps(), "g", "old");
    clock.advance(RETENTION.minus(SECOND));
    sendTo(steps(), "g", "new");
    receiveOne(steps());
    clock.advance(VISIBILITY);
    assertThat(bodies(receiveAll(steps()))).containsExactly("new");
  }
}
