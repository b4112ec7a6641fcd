package com.reachgig.ports.item;

import static com.reachgig.ports.item.LimitsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChangesTest {

  @Test
  void changes_leave_what_they_were_applied_to_as_it_was() {
    var before = Map.of("a", Value.of(1), "b", Value.of("x"));
    List<Change> changes =
        List.of(new Change.Add("a", 2), new Change.Remove("b"), new Change.Set("c", Value.of("y")));

    assertThat(Changes.apply(changes, before))
        .isEqualTo(Map.of("a", Value.of(3), "c", Value.of("y")));
    assertThat(before).hasSize(2);
  }

  @Test
  void a_sum_that_does_not_fit_is_refused_rather_than_wrapped() {
    var most = Map.of("n", Value.of(Long.MAX_VALUE));
    var least = Map.of("n", Value.of(Long.MIN_VALUE));

    assertRefused(() -> Changes.apply(List.of(new Change.Add("n", 1)), most));
    assertRefused(() -> Changes.apply(List.of(new Change.Add("n", -1)), least));
    assertThat(Changes.apply(List.of(new Change.Add("n", Long.MIN_VALUE)), most))
        .isEqualTo(Map.of("n", Value.of(-1)));
  }

  @Test
  void the_time_of_expiry_changes_only_where_a_change_says_so() {
    var now = Instant.ofEpochSecond(1);
    var later = Instant.ofEpochSecond(2);

    assertThat(Changes.expiry(List.of(new Change.Add("n", 1)), now)).isEqualTo(now);
    assertThat(Changes.expiry(List.of(new Change.Expire(later)), now)).isEqualTo(later);
    assertThat(Changes.expiry(List.of(new Change.Expire(null)), now)).isNull();
  }
}
