package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinearizabilityTest {
  private static final ItemKey KEY = new ItemKey("p", "s");
  private static final Object COMMITTED = new WriteOutcome.Committed();
  private static final Object CONFLICT = new WriteOutcome.Conflict(List.of(KEY));

  private final List<Operation<ItemCall, Object>> history = new ArrayList<>();

  @Test
  void no_calls_at_all_are_linearizable() {
    assertThat(linearizable()).isTrue();
  }

  @Test
  void calls_one_after_another_that_answer_as_the_item_would_are_linearizable() {
    get(1, 2, Optional.empty());
    create(3, 4, 7, COMMITTED);
    create(5, 6, 8, CONFLICT);
    replace(7, 8, 1, 9, COMMITTED);
    get(9, 10, item(9, 2));
    delete(11, 12, 2, COMMITTED);
    get(13, 14, Optional.empty());

    assertThat(linearizable()).isTrue();
  }

  @Test
  void a_read_during_a_write_may_see_it_or_not() {
    create(1, 10, 7, COMMITTED);
    get(2, 3, Optional.empty());
    get(4, 5, item(7, 1));

    assertThat(linearizable()).isTrue();
  }

  @Test
  void calls_at_the_same_time_may_take_effect_in_any_order() {
    get(1, 20, item(9, 2));
    replace(2, 19, 1, 9, COMMITTED);
    replace(3, 18, 1, 8, CONFLICT);
    create(4, 17, 7, COMMITTED);

    assertThat(linearizable()).isTrue();
  }

  @Test
  void a_stale_read_is_not_linearizable() {
    create(1, 2, 7, COMMITTED);
    replace(3, 4, 1, 8, COMMITTED);
    get(5, 6, item(7, 1));

    assertThat(linearizable()).isFalse();
  }

  @Test
  void a_read_that_goes_back_behind_another_is_not_linearizable() {
    create(1, 10, 7, COMMITTED);
    get(2, 3, item(7, 1));
    get(4, 5, Optional.empty());

    assertThat(linearizable()).isFalse();
  }

  @Test
  void a_lost_update_is_not_linearizable() {
    create(1, 2, 7, COMMITTED);
    replace(3, 6, 1, 8, COMMITTED);
    replace(4, 5, 1, 9, COMMITTED);

    assertThat(linearizable()).isFalse();
  }

  @Test
  void a_conflict_without_a_reason_is_not_linearizable() {
    create(1, 4, 7, CONFLICT);
    get(2, 3, Optional.empty());

    assertThat(linearizable()).isFalse();
  }

  @Test
  void a_read_of_what_was_never_written_is_not_linearizable() {
    create(1, 4, 7, COMMITTED);
    get(2, 3, item(8, 1));

    assertThat(linearizable()).isFalse();
  }

  @Test
  void many_calls_at_the_same_time_are_judged_without_trying_every_order() {
    for (int i = 0; i < 10; i++) {
      create(i, 1_000 + i, i, i == 5 ? COMMITTED : CONFLICT);
    }
    assertThat(linearizable()).isTrue();

    get(2_000, 2_001, item(6, 1));
    assertThat(linearizable()).isFalse();
  }

  private boolean linearizable() {
    return Linearizability.holds(ItemCall.MODEL, history);
  }

  private void get(long invoked, long returned, Object output) {
    history.add(new Operation<>(invoked, returned, new ItemCall.Get(KEY), output));
  }

  private void create(long invoked, long returned, long n, Object output) {
    put(invoked, returned, new Write.Create(KEY, Map.of("n", Value.of(n))), output);
  }

  private void replace(long invoked, long returned, long version, long n, Object output) {
    put(invoked, returned, new Write.Replace(KEY, version, Map.of("n", Value.of(n))), output);
  }

  private void delete(long invoked, long returned, long version, Object output) {
    put(invoked, returned, new Write.Delete(KEY, Condition.versionIs(version)), output);
  }

  private void put(long invoked, long returned, Write write, Object output) {
    history.add(new Operation<>(invoked, returned, new ItemCall.Put(write), output));
  }

  private static Object item(long n, long version) {
    return Optional.of(new Item(KEY, Map.of("n", Value.of(n)), version, null));
  }
}
