package com.reachgig.contracts.item;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A batch takes effect as a whole or not at all, and names every item that stood in its way. */
public abstract class BatchContract extends ItemStoreContract {

  @Test
  void every_kind_of_write_takes_effect_in_one_batch() {
    commit(
        new Write.Create(key("replaced"), number(1)),
        new Write.Create(key("updated"), number(1)),
        new Write.Create(key("deleted"), number(1)),
        new Write.Create(new ItemKey("ELSEWHERE", "checked"), number(1)));

    commit(
        new Write.Create(key("created"), number(2)),
        new Write.Replace(key("replaced"), 1, number(2)),
        new Write.Update(key("updated"), Condition.exists(), new Change.Add("n", 1)),
        new Write.Delete(key("deleted"), Condition.exists()),
        new Write.Check(new ItemKey("ELSEWHERE", "checked"), Condition.versionIs(1)));

    assertThat(walk(Query.table("PARTITION", 10)))
        .containsExactly(
            new Item(key("created"), number(2), 1, null),
            new Item(key("replaced"), number(2), 2, null),
            new Item(key("updated"), number(2), 2, null));
    assertThat(item(new ItemKey("ELSEWHERE", "checked")).version()).isEqualTo(1);
  }

  @Test
  void nothing_of_a_batch_takes_effect_if_its_last_condition_does_not_hold() {
    assertNothingChanges(List.of(key("c")), new Write.Create(key("c"), number(9)), false);
  }

  @Test
  void nothing_of_a_batch_takes_effect_if_its_first_condition_does_not_hold() {
    assertNothingChanges(List.of(key("c")), new Write.Create(key("c"), number(9)), true);
  }

  @Test
  void nothing_of_a_batch_takes_effect_if_a_check_does_not_hold() {
    var check = new Write.Check(key("elsewhere"), Condition.exists());

    assertNothingChanges(List.of(key("elsewhere")), check, false);
  }

  @Test
  void a_conflict_names_every_item_in_the_order_of_the_batch() {
    create("m", "b", "z");

    refuse(
        List.of(key("z"), key("x"), key("b"), key("m"), key("a")),
        new Write.Create(key("z"), Map.of()),
        new Write.Create(key("new"), Map.of()),
        new Write.Replace(key("x"), 1, Map.of()),
        new Write.Update(key("b"), Condition.versionIs(5), new Change.Add("n", 1)),
        new Write.Delete(key("m"), Condition.absent()),
        new Write.Check(key("a"), Condition.exists()));
  }

  @Test
  void conditions_see_what_was_there_before_the_batch() {
    create("b");

    commit(
        new Write.Create(key("a"), number(1)),
        new Write.Delete(key("b"), Condition.exists()),
        new Write.Check(key("c"), Condition.absent()),
        new Write.Create(key("d"), number(1)));

    assertThat(sorts(walk(Query.table("PARTITION", 10)))).containsExactly("a", "d");
  }

  @Test
  void a_batch_that_an_update_makes_too_large_changes_nothing() {
    commit(new Write.Create(key("large"), Map.of("a", Value.of("x".repeat(300_000)))));
    var growth = new Change.Set("b", Value.of("y".repeat(Limits.ITEM_BYTES - 300_000)));

    assertFault(
        Fault.LIMIT_EXCEEDED,
        () ->
            write(
                new Write.Create(key("a"), number(1)),
                new Write.Update(key("large"), Condition.exists(), growth)));

    assertThat(store.get(key("a"))).isEmpty();
    assertThat(item(key("large")).version()).isEqualTo(1);
  }

  @Test
  void a_batch_with_a_change_that_does_not_suit_its_item_changes_nothing() {
    commit(new Write.Create(key("text"), Map.of("n", Value.of("1"))));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                write(
                    new Write.Create(key("a"), number(1)),
                    new Write.Update(key("text"), Condition.exists(), new Change.Add("n", 1))));

    assertThat(store.get(key("a"))).isEmpty();
    assertThat(item(key("text")).version()).isEqualTo(1);
  }

  private void assertNothingChanges(List<ItemKey> conflicts, Write hindrance, boolean first) {
    commit(new Write.Create(key("b"), number(1)));
    commit(new Write.Create(key("c"), number(1)));
    commit(new Write.Create(key("d"), number(1)));
    var before = walk(Query.table("PARTITION", 10));
    var create = new Write.Create(key("a"), number(2));
    var update = new Write.Update(key("b"), Condition.exists(), new Change.Add("n", 1));
    var delete = new Write.Delete(key("d"), Condition.exists());

    if (first) {
      refuse(conflicts, hindrance, create, update, delete);
    } else {
      refuse(conflicts, create, update, delete, hindrance);
    }

    assertThat(walk(Query.table("PARTITION", 10))).isEqualTo(before);
    assertThat(store.get(key("a"))).isEmpty();
  }
}
