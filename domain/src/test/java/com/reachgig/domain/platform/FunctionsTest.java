package com.reachgig.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.domain.event.Effect;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.RetryPolicy;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionsTest {
  private static final Subscription ANOTHER =
      new Subscription(
          EventType.GIG_PUBLISHED,
          "digest",
          Effect.MAIL,
          new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), 5),
          Duration.ofSeconds(20));

  @Test
  void every_function_has_a_name_of_its_own() {
    assertThat(Functions.ALL).extracting(FunctionSpec::name).doesNotHaveDuplicates();
  }

  @Test
  void every_subscription_is_a_function_that_its_queue_calls() {
    for (var subscription : Subscriptions.ALL) {
      var function = Functions.named(subscription.subscriber());
      assertThat(function.trigger()).isEqualTo(new Trigger.Queue(subscription));
      assertThat(function.timeout()).isEqualTo(subscription.visibility());
      assertThat(function.family()).isEqualTo(Family.SUBSCRIBERS);
    }
  }

  @Test
  void another_subscription_is_another_function_and_two_more_things_to_watch() {
    var more = new ArrayList<>(Subscriptions.ALL);
    more.add(ANOTHER);

    assertThat(Functions.of(more)).hasSize(Functions.ALL.size() + 1);
    assertThat(BusinessMetrics.of(more))
        .extracting(Watch::name)
        .contains("digest-dead-letters", "digest-backlog")
        .hasSize(BusinessMetrics.ALL.size() + 2);
  }

  @Test
  void only_who_must_may_send_mail_or_touch_the_keys() {
    assertThat(allowed(Grant.SEND_MAIL))
        .containsExactly(
            Subscriptions.WELCOME_EMAIL,
            Subscriptions.SIGN_UP_REPEATED_EMAIL,
            Subscriptions.PASSWORD_RESET_EMAIL,
            Subscriptions.VERIFICATION_EMAIL,
            Subscriptions.PASSWORD_CHANGED_EMAIL);
    assertThat(allowed(Grant.READ_KEYS)).containsExactly(Functions.API);
    assertThat(allowed(Grant.ROTATE_KEYS)).containsExactly(Functions.KEYS);
    assertThat(allowed(Grant.PUBLISH_EVENTS)).containsExactly(Functions.RELAY, Functions.SWEEPER);
    assertThat(allowed(Grant.WRITE_ITEMS)).containsExactly(Functions.API);
    assertThat(allowed(Grant.COUNT_IN_ITEMS)).containsExactly(Subscriptions.REGISTRATION_METRICS);
  }

  @Test
  void who_is_no_function_has_no_name() {
    assertThatThrownBy(() -> Functions.named("nobody"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_no_platform_can_run_is_refused() {
    assertThatThrownBy(() -> function("Upper", 512, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> function("f", 127, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> function("f", 512, Duration.ofMillis(1_500)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> function("f", 512, Duration.ofSeconds(901)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Trigger.Every(Duration.ofSeconds(90)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Trigger.KeyRotation(Duration.ofHours(25)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FunctionSpec function(String name, int memory, Duration timeout) {
    return new FunctionSpec(name, Family.API, new Trigger.Http(), memory, timeout, Set.of());
  }

  private static List<String> allowed(Grant grant) {
    return Functions.ALL.stream()
        .filter(function -> function.may(grant))
        .map(FunctionSpec::name)
        .toList();
  }
}
