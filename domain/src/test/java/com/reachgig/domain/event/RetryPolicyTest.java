package com.reachgig.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final RetryPolicy POLICY =
      new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(5), 20);

  @Test
  void the_longest_delay_doubles_up_to_the_cap() {
    assertThat(POLICY.delay(1, 0.9999)).isEqualTo(Duration.ofSeconds(10));
    assertThat(POLICY.delay(2, 0.9999)).isEqualTo(Duration.ofSeconds(20));
    assertThat(POLICY.delay(5, 0.9999)).isEqualTo(Duration.ofSeconds(160));
    assertThat(POLICY.delay(6, 0.9999)).isEqualTo(Duration.ofMinutes(5));
  }

  @Property(tries = 200)
  void a_delay_is_from_one_second_to_the_cap_whatever_the_attempt(
      @ForAll @IntRange(min = 1) int attempt,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
    assertThat(POLICY.delay(attempt, random))
        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
  }

  @Property(tries = 100)
  void jitter_reaches_from_nothing_to_the_whole_delay(
      @ForAll @IntRange(min = 1, max = 5) int attempt) {
    assertThat(POLICY.delay(attempt, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(POLICY.delay(attempt, 0.5))
        .isEqualTo(POLICY.delay(attempt, 0.9999).dividedBy(2).plusSeconds(1));
  }

  @Test
  void a_policy_without_sense_is_refused() {
    assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofSeconds(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(13), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
