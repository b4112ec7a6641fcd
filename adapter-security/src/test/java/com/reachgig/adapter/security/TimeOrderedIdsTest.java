package com.reachgig.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  private final ManualClock clock = new ManualClock();
  private final TimeOrderedIds ids = new TimeOrderedIds(clock);

  @Test
  void an_id_is_a_uuid_of_version_7_with_the_time_in_front() {
    UUID id = UUID.fromString(ids.get());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(timeOf(id.toString())).isEqualTo(clock.instant());
  }

  @Test
  void ids_grow_while_the_clock_stands_still() {
    List<String> made = IntStream.range(0, 20_000).mapToObj(i -> ids.get()).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ids_grow_when_the_clock_steps_back() {
    String before = ids.get();
    clock.advance(Duration.ofHours(-1));
    assertThat(ids.get()).isGreaterThan(before);
  }

  @Test
  void ids_follow_the_clock_when_it_moves_on() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      clock.advance(Duration.ofMillis(1));
      made.add(ids.get());
    }
    assertThat(made).isSorted();
    assertThat(timeOf(made.getLast())).isEqualTo(clock.instant());
  }

  @Test
  void ids_of_many_threads_are_unique() {
    Set<String> made = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 20_000).parallel().forEach(i -> made.add(ids.get()));
    assertThat(made).hasSize(20_000);
  }

  @Test
  void ids_of_two_processes_differ() {
    assertThat(new TimeOrderedIds(clock).get()).isNotEqualTo(ids.get());
  }

  private static Instant timeOf(String id) {
    return Instant.ofEpochMilli(Long.parseLong(id.replace("-", "").substring(0, 12), 16));
  }
}
