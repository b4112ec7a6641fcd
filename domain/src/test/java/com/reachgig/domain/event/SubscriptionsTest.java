package com.reachgig.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.queue.QueueSettings;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

  @Test
  void every_subscriber_has_a_queue_and_a_dead_letter_queue_of_its_own() {
    assertThat(Subscriptions.ALL).extracting(Subscription::subscriber).doesNotHaveDuplicates();
    for (var subscription : Subscriptions.ALL) {
      var queue = subscription.queue();
      var dead = subscription.deadLetterQueue();
      int attempts = subscription.retry().maxReceives();
      assertThat(queue.name()).isEqualTo(subscription.subscriber());
      assertThat(queue.deadLetter()).isEqualTo(new QueueSettings.DeadLetter(dead.name(), attempts));
      assertThat(dead.deadLetter()).isNull();
      assertThat(dead.retention()).isGreaterThan(queue.retention());
    }
  }

  @Test
  void four_steps_follow_a_registration() {
    assertThat(Subscriptions.ALL)
        .filteredOn(subscription -> subscription.event() == EventType.USER_REGISTERED)
        .extracting(Subscription::subscriber)
        .containsExactly("welcome-email", "profile", "preferences", "registration-metrics");
  }

  @Test
  void who_did_not_subscribe_has_no_subscription() {
    assertThatThrownBy(() -> Subscriptions.of("nobody"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
