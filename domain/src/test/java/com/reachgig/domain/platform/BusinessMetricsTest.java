package com.reachgig.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.Watch.Signal;
import com.reachgig.domain.platform.Watch.Threshold;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class BusinessMetricsTest {
  private static final Duration MONTH = Duration.ofDays(30);

  @Test
  void every_watch_has_a_name_of_its_own_and_says_what_to_do() {
    assertThat(BusinessMetrics.ALL).extracting(Watch::name).doesNotHaveDuplicates();
    assertThat(BusinessMetrics.ALL).allSatisfy(watch -> assertThat(watch.meaning()).contains(". "));
  }

  @Test
  void no_queue_and_no_dead_letter_queue_goes_unwatched() {
    var watched = new HashSet<String>();
    for (var watch : BusinessMetrics.ALL) {
      if (watch.what() instanceof Signal.QueueAge(var queue)) {
        watched.add(queue);
      }
    }
    for (var subscription : Subscriptions.ALL) {
      assertThat(watched)
          .contains(subscription.queue().name(), subscription.deadLetterQueue().name());
    }
  }

  @Test
  void a_retry_in_time_rings_no_bell() {
    for (var subscription : Subscriptions.ALL) {
      assertThat(limit(subscription.subscriber() + "-backlog"))
          .isGreaterThan((double) subscription.retry().cap().toSeconds());
    }
  }

  @Test
  void a_burn_alarm_rings_before_a_twentieth_of_the_months_errors_is_spent() {
    for (var watch : BusinessMetrics.ALL) {
      if (watch.what() instanceof Signal.ErrorShare) {
        double months = (double) watch.window().toMinutes() / MONTH.toMinutes();
        double spent = limit(watch.name()) / (1 - BusinessMetrics.AVAILABILITY_GOAL) * months;
        assertThat(spent).isBetween(0.019, 0.0501);
      }
    }
  }

  @Test
  void a_window_is_whole_minutes_and_a_name_is_plain() {
    var signal = new Signal.ErrorShare();
    var limit = new Threshold.Above(1);
    assertThatThrownBy(() -> new Watch("w", signal, limit, Duration.ofSeconds(90), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Watch("a b", signal, limit, Duration.ofMinutes(1), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_bill_can_be_split_by_service_environment_and_component() {
    assertThat(CostTags.of("test", CostTags.STORE))
        .containsEntry("reachgig:service", "reachgig")
        .containsEntry("reachgig:environment", "test")
        .containsEntry("reachgig:component", "store")
        .hasSize(CostTag.values().length);
  }

  private static double limit(String watch) {
    return BusinessMetrics.ALL.stream()
        .filter(each -> each.name().equals(watch))
        .map(each -> each.trigger() instanceof Threshold.Above(double value) ? value : Double.NaN)
        .findFirst()
        .orElseThrow();
  }
}
