package com.reachgig.adapter.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.queue.QueueFixture.Session;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a message that comes back from the dead carries, which SQS by itself would lose. */
class SqsRedriveTest {
  private static final Duration VISIBILITY = Duration.ofSeconds(30);

  private final ManualClock clock = new ManualClock();
  private final Session session =
      new SqsFixture(SqsEngine.elasticMq())
          .open(
              List.of(settings("steps", new DeadLetter("dead", 1)), settings("dead", null)), clock);
  private final WorkQueue steps = session.queue("steps");

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void a_redriven_message_is_known_by_its_first_id_time_and_group() {
    steps.send(List.of(Message.of("poison").in("gig 🎻")));
    Received first = receiveOne();
    bury();
    assertThat(steps.redrive(10)).isEqualTo(1);
    assertThat(receiveOne())
        .satisfies(
            again -> {
              assertThat(again.id()).isEqualTo(first.id());
              assertThat(again.sentAt()).isEqualTo(first.sentAt());
              assertThat(again.group()).isEqualTo("gig 🎻");
              assertThat(again.receiveCount()).isEqualTo(1);
            });
  }

  @Test
  void a_message_that_dies_twice_is_still_known() {
    steps.send(List.of(Message.of("poison").in("g")));
    Received first = receiveOne();
    bury();
    steps.redrive(10);
    receiveOne();
    bury();
    assertThat(steps.redrive(10)).isEqualTo(1);
    assertThat(receiveOne().id()).isEqualTo(first.id());
  }

  @Test
  void dead_letters_that_are_too_large_for_one_send_go_in_several() {
    String large = "x".repeat(Message.MAX_BODY_BYTES * 3 / 4);
    for (String group : List.of("a", "b", "c")) {
      steps.send(List.of(Message.of(large).in(group)));
    }
    assertThat(steps.receive(10, Duration.ZERO)).hasSize(3);
    clock.advance(VISIBILITY);
    assertThat(steps.receive(10, Duration.ZERO)).isEmpty();
    assertThat(steps.redrive(10)).isEqualTo(3);
    assertThat(steps.receive(10, Duration.ZERO))
        .extracting(Received::group)
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void groups_that_only_look_like_digests_are_apart() {
    String group = "a group";
    String lookalike = GroupName.of(group);
    steps.send(List.of(Message.of("1").in(group)));
    steps.send(List.of(Message.of("2").in(lookalike)));
    assertThat(steps.receive(10, Duration.ZERO))
        .extracting(Received::group)
        .containsExactlyInAnyOrder(group, lookalike);
  }

  /** Lets the delivery end, and makes the queue notice that it was the last. */
  private void bury() {
    clock.advance(VISIBILITY);
    assertThat(steps.receive(1, Duration.ZERO)).isEmpty();
  }

  private Received receiveOne() {
    return steps.receive(1, Duration.ZERO).getFirst();
  }

  private static QueueSettings settings(String name, @Nullable DeadLetter deadLetter) {
    return new QueueSettings(name, VISIBILITY, Duration.ofDays(1), Order.BY_GROUP, deadLetter);
  }
}
