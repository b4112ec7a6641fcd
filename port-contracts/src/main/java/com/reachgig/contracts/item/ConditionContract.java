package com.reachgig.contracts.item;

import static com.reachgig.ports.item.Condition.all;
import static com.reachgig.ports.item.Condition.any;
import static com.reachgig.ports.item.Condition.equal;
import static com.reachgig.ports.item.Condition.versionIs;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Condition.Compare;
import com.reachgig.ports.item.Condition.Relation;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A write takes effect exactly if its condition holds of the item at that moment. */
public abstract class ConditionContract extends ItemStoreContract {
  private static final ItemKey ITEM = key("item");
  private static final ItemKey MISSING = key("missing");

  @Test
  void create_is_refused_where_an_item_is() {
    commit(new Write.Create(ITEM, number(1)));

    refuse(List.of(ITEM), new Write.Create(ITEM, number(2)));
    assertThat(store.get(ITEM)).contains(new Item(ITEM, number(1), 1, null));
  }

  @Test
  void replace_takes_only_the_version_that_is_there() {
    commit(new Write.Create(ITEM, Map.of("old", Value.of(true))));
    refuse(List.of(ITEM), new Write.Replace(ITEM, 2, number(2)));

    commit(new Write.Replace(ITEM, 1, number(2)));
    assertThat(store.get(ITEM)).contains(new Item(ITEM, number(2), 2, null));

    refuse(List.of(ITEM), new Write.Replace(ITEM, 1, number(3)));
    refuse(List.of(MISSING), new Write.Replace(MISSING, 1, number(3)));
    assertThat(store.get(ITEM)).contains(new Item(ITEM, number(2), 2, null));
    assertThat(store.get(MISSING)).isEmpty();
  }

  @Test
  void update_is_refused_where_its_condition_does_not_hold() {
    commit(new Write.Create(ITEM, number(1)));
    var change = new Change.Set("n", Value.of(2));

    refuse(List.of(ITEM), new Write.Update(ITEM, equal("n", Value.of(9)), change));
    refuse(List.of(ITEM), new Write.Update(ITEM, Condition.absent(), change));
    refuse(List.of(MISSING), new Write.Update(MISSING, Condition.exists(), change));
    assertThat(store.get(ITEM)).contains(new Item(ITEM, number(1), 1, null));
    assertThat(store.get(MISSING)).isEmpty();

    commit(new Write.Update(ITEM, equal("n", Value.of(1)), change));
    assertThat(store.get(ITEM)).contains(new Item(ITEM, number(2), 2, null));
  }

  @Test
  void delete_is_refused_where_its_condition_does_not_hold() {
    commit(new Write.Create(ITEM, number(1)));

    refuse(List.of(ITEM), new Write.Delete(ITEM, versionIs(2)));
    refuse(List.of(MISSING), new Write.Delete(MISSING, Condition.exists()));
    assertThat(store.get(ITEM)).isPresent();

    commit(new Write.Delete(ITEM, versionIs(1)));
    assertThat(store.get(ITEM)).isEmpty();
  }

  @Test
  void deleting_what_is_absent_changes_nothing_where_the_condition_allows_it() {
    commit(new Write.Delete(MISSING, Condition.always()));
    commit(new Write.Delete(MISSING, Condition.absent()));

    assertThat(store.get(MISSING)).isEmpty();
  }

  @Test
  void check_changes_nothing_even_the_version() {
    commit(new Write.Create(ITEM, number(1)));

    commit(new Write.Check(ITEM, Condition.exists()));
    commit(new Write.Check(MISSING, Condition.absent()));
    refuse(List.of(ITEM), new Write.Check(ITEM, Condition.absent()));

    assertThat(store.get(ITEM)).contains(new Item(ITEM, number(1), 1, null));
    assertThat(store.get(MISSING)).isEmpty();
  }

  @Test
  void presence_version_and_attributes_can_be_asked_for() {
    commit(new Write.Create(ITEM, number(1)));

    assertHolds(ITEM, Condition.always(), Condition.exists(), versionIs(1));
    assertHolds(ITEM, new Condition.Has("n"), new Condition.Lacks("m"));
    assertFails(ITEM, Condition.absent(), versionIs(2));
    assertFails(ITEM, new Condition.Has("m"), new Condition.Lacks("n"));

    assertHolds(MISSING, Condition.always(), Condition.absent());
    assertFails(MISSING, Condition.exists(), versionIs(1));
    assertFails(MISSING, new Condition.Has("n"), new Condition.Lacks("n"));
  }

  @Test
  void numbers_compare_by_value() {
    commit(new Write.Create(ITEM, number(10)));

    assertOrder("n", Value.of(9), Value.of(10), Value.of(100));
    assertOrder("n", Value.of(Long.MIN_VALUE), Value.of(10), Value.of(Long.MAX_VALUE));
    assertOrder("n", Value.of(-11), Value.of(10), Value.of(11));
  }

  @Test
  void texts_compare_by_their_utf8_bytes() {
    commit(new Write.Create(ITEM, Map.of("t", Value.of("\uFF5E"))));

    assertOrder("t", Value.of("a"), Value.of("\uFF5E"), Value.of("\uD83D\uDE00"));
    assertOrder("t", Value.of(""), Value.of("\uFF5E"), Value.of("\uFF5Ea"));
  }

  @Test
  void every_kind_of_value_can_be_equal() {
    Value sequence = new Value.Sequence(List.of(Value.of(1), Value.of("x")));
    Value fields = new Value.Fields(Map.of("a", Value.of(1), "b", sequence));
    var values =
        Map.of(
            "flag",
            Value.of(true),
            "bytes",
            new Value.Bytes(new byte[] {1, 2}),
            "sequence",
            sequence,
            "fields",
            fields);
    commit(new Write.Create(ITEM, values));

    values.forEach((name, value) -> assertHolds(ITEM, equal(name, value)));
    assertFails(ITEM, equal("flag", Value.of(false)), equal("bytes", new Value.Bytes(new byte[1])));
    assertFails(ITEM, equal("sequence", new Value.Sequence(List.of(Value.of("x"), Value.of(1)))));
    assertFails(ITEM, equal("fields", new Value.Fields(Map.of("a", Value.of(1)))));
  }

  @Test
  void a_comparison_with_another_type_or_with_nothing_does_not_hold() {
    commit(new Write.Create(ITEM, Map.of("n", Value.of(1), "t", Value.of("1"))));

    for (var relation : Relation.values()) {
      assertFails(ITEM, new Compare("n", relation, Value.of("1")));
      assertFails(ITEM, new Compare("t", relation, Value.of(1)));
      assertFails(ITEM, new Compare("missing", relation, Value.of(1)));
      assertFails(MISSING, new Compare("n", relation, Value.of(1)));
    }
    assertFails(ITEM, equal("n", Value.of(true)));
  }

  @Test
  void conditions_combine() {
    commit(new Write.Create(ITEM, number(1)));
    var yes = Condition.exists();
    var no = Condition.absent();

    assertHolds(ITEM, all(), all(yes, yes), any(no, yes), all(any(no, yes), yes));
    assertFails(ITEM, any(), all(yes, no), any(no, no), any(all(yes, no), no));
  }

  private void assertOrder(String name, Value below, Value same, Value above) {
    assertRelations(name, below, false, false, false, true, true);
    assertRelations(name, same, true, false, true, false, true);
    assertRelations(name, above, false, true, true, false, false);
  }

  private void assertRelations(String name, Value value, Boolean... inOrderOfRelations) {
    assertThat(Relation.values())
        .extracting(relation -> holds(ITEM, new Compare(name, relation, value)))
        .as("%s stands to %s as %s", name, value, List.of(Relation.values()))
        .containsExactly(inOrderOfRelations);
  }

  private void assertHolds(ItemKey key, Condition... conditions) {
    assertThat(conditions).allMatch(condition -> holds(key, condition));
  }

  private void assertFails(ItemKey key, Condition... conditions) {
    assertThat(conditions).noneMatch(condition -> holds(key, condition));
  }
}
