package com.reachgig.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllowancesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private final Allowances allowances =
      new Allowances("read", new RateLimit(4, Duration.ofSeconds(8)));

  @Test
  void all_at_once_or_one_after_the_other() {
    for (int left = 3; left >= 0; left--) {
      assertThat(allowances.take("a", NOW).remaining()).isEqualTo(left);
    }
    var refused = allowances.take("a", NOW);
    assertThat(refused.allowed()).isFalse();
    assertThat(Allowances.retryAfter(refused)).isEqualTo(2);
    assertThat(allowances.state(refused)).isEqualTo("\"read\";r=0;t=8");
    assertThat(allowances.take("a", NOW.plusSeconds(1)).allowed()).isFalse();
    assertThat(allowances.take("a", NOW.plusSeconds(2)).allowed()).isTrue();
    assertThat(allowances.take("a", NOW.plusSeconds(3)).allowed()).isFalse();
    assertThat(allowances.take("a", NOW.plusSeconds(60)).remaining()).isEqualTo(3);
  }

  @Test
  void each_client_has_its_own() {
    for (int i = 0; i < 5; i++) {
      allowances.take("a", NOW);
    }
    assertThat(allowances.take("b", NOW).remaining()).isEqualTo(3);
  }

  @Test
  void a_clock_that_is_set_back_locks_nobody_out() {
    for (int i = 0; i < 5; i++) {
      allowances.take("a", NOW);
    }
    var earlier = NOW.minus(Duration.ofDays(1));
    assertThat(allowances.take("a", earlier).untilNext()).isEqualTo(2_000_000_000);
    assertThat(allowances.take("a", earlier.plusSeconds(2)).allowed()).isTrue();
  }

  @Test
  void a_flood_of_clients_makes_only_those_start_afresh_that_were_quiet() {
    allowances.take("quiet", NOW);
    for (int i = 0; i < 200_000; i++) {
      allowances.take("flood-" + i, NOW);
      if (i % 10_000 == 0) {
        allowances.take("busy", NOW);
      }
    }
    assertThat(allowances.take("busy", NOW).allowed()).isFalse();
    assertThat(allowances.take("quiet", NOW).remaining()).isEqualTo(3);
  }

  /** A bucket as textbooks have it: so many tokens, filled up evenly. */
  @Property
  void it_allows_what_a_bucket_of_tokens_allows(
      @ForAll @IntRange(min = 1, max = 20) int quota,
      @ForAll @Size(max = 60) List<@IntRange(max = 3_000) Integer> pauses) {
    var limited = new Allowances("x", new RateLimit(quota, Duration.ofSeconds(quota)));
    var now = NOW;
    long tokens = quota * 1_000L; // thousandths: one comes back each second
    for (int pause : pauses) {
      now = now.plusMillis(pause);
      tokens = Math.min(quota * 1_000L, tokens + pause);
      boolean left = tokens >= 1_000;
      tokens -= left ? 1_000 : 0;
      var taken = limited.take("a", now);
      assertThat(taken.allowed()).isEqualTo(left);
      assertThat(taken.remaining()).isEqualTo(tokens / 1_000);
    }
  }

  @Test
  void threads_that_ask_at_once_get_no_more_than_there_is() throws Exception {
    var limited = new Allowances("x", new RateLimit(1_000, Duration.ofHours(1)));
    var granted = new AtomicInteger();
    Callable<Void> asking =
        () -> {
          for (int i = 0; i < 500; i++) {
            granted.addAndGet(limited.take("a", NOW).allowed() ? 1 : 0);
          }
          return null;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(List.of(asking, asking, asking, asking))) {
        done.get();
      }
    }
    assertThat(granted).hasValue(1_000);
  }
}
