package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An update changes what it names and leaves the rest. */
public abstract class UpdateContract extends ItemStoreContract {

  @Test
  void changes_touch_only_what_they_name() {
    var expiresAt = clock.instant().plus(Duration.ofHours(1));
    var before =
        Map.of("kept", Value.of("k"), "set", Value.of(1), "removed", Value.of(2), "n", Value.of(3));
    commit(new Write.Create(key("a"), before, expiresAt));

    update(
        new Change.Set("set", Value.of("now a text")),
        new Change.Set("new", Value.of(true)),
        new Change.Remove("removed"),
        new Change.Remove("never there"),
        new Change.Add("n", 4));

    var after =
        Map.of(
            "kept", Value.of("k"),
            "set", Value.of("now a text"),
            "new", Value.of(true),
            "n", Value.of(7));
    assertThat(store.get(key("a"))).contains(new Item(key("a"), after, 2, expiresAt));
  }

  @Test
  void an_update_of_an_absent_item_creates_it_if_its_condition_allows_that() {
    update(new Change.Set("t", Value.of("x")), new Change.Add("n", -5), new Change.Remove("m"));

    var attributes = Map.of("t", Value.of("x"), "n", Value.of(-5));
    assertThat(store.get(key("a"))).contains(new Item(key("a"), attributes, 1, null));
  }

  @Test
  void an_update_that_only_removes_still_creates_the_item() {
    update(new Change.Remove("n"));

    assertThat(store.get(key("a"))).contains(new Item(key("a"), Map.of(), 1, null));
  }

  @Test
  void an_update_that_leaves_all_as_it_was_still_counts_a_version() {
    commit(new Write.Create(key("a"), number(1)));

    update(new Change.Set("n", Value.of(1)));

    assertThat(item(key("a")).version()).isEqualTo(2);
  }

  @Test
  void additions_reach_the_ends_of_the_range_exactly() {
    commit(new Write.Create(key("a"), number(Long.MAX_VALUE - 1)));

    update(new Change.Add("n", 1));
    assertThat(item(key("a")).attributes()).isEqualTo(number(Long.MAX_VALUE));

    update(new Change.Add("n", Long.MIN_VALUE));
    assertThat(item(key("a")).attributes()).isEqualTo(number(-1));

    update(new Change.Add("n", Long.MIN_VALUE + 1));
    assertThat(item(key("a")).attributes()).isEqualTo(number(Long.MIN_VALUE));
  }

  @Test
  void adding_to_what_is_no_number_is_refused() {
    for (Value value : List.of(Value.of("1"), Value.of(true), new Value.Bytes(new byte[] {1}))) {
      commit(new Write.Update(key("a"), Condition.always(), new Change.Set("n", value)));
      var before = item(key("a"));

      assertThatIllegalArgumentException().isThrownBy(() -> update(new Change.Add("n", 1)));
      assertThat(store.get(key("a"))).contains(before);
    }
  }

  @Test
  void the_time_of_expiry_is_kept_set_and_taken_away() {
    var first = clock.instant().plus(Duration.ofHours(1));
    var second = clock.instant().plus(Duration.ofHours(2));
    commit(new Write.Create(key("a"), Map.of(), first));

    update(new Change.Add("n", 1));
    assertThat(item(key("a")).expiresAt()).isEqualTo(first);

    update(new Change.Expire(second));
    assertThat(item(key("a")).expiresAt()).isEqualTo(second);

    update(new Change.Expire(null));
    assertThat(item(key("a")).expiresAt()).isNull();
  }

  @Test
  void a_replacement_drops_the_time_of_expiry_that_it_does_not_name() {
    commit(new Write.Create(key("a"), Map.of(), clock.instant().plus(Duration.ofHours(1))));

    commit(new Write.Replace(key("a"), 1, Map.of()));

    assertThat(item(key("a")).expiresAt()).isNull();
  }

  private void update(Change... changes) {
    commit(new Write.Update(key("a"), Condition.always(), changes));
  }
}
