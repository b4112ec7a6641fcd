package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads see what was acknowledged, whole and unchanged; absence is an answer. */
public abstract class ReadContract extends ItemStoreContract {

  @Test
  void an_item_that_was_never_written_is_absent() {
    assertThat(store.get(key("a"))).isEmpty();
    assertThat(store.getAll(List.of(key("a"), key("b")))).isEmpty();
    assertThat(store.getAll(List.of())).isEmpty();
  }

  @Test
  void an_item_reads_as_it_was_written() {
    var expiresAt = clock.instant().plus(Duration.ofHours(1));
    commit(new Write.Create(key("a"), everyKindOfValue(), expiresAt));

    assertThat(store.get(key("a"))).contains(new Item(key("a"), everyKindOfValue(), 1, expiresAt));
  }

  @Test
  void an_item_without_attributes_is_present() {
    create("a");

    assertThat(store.get(key("a"))).contains(new Item(key("a"), Map.of(), 1, null));
  }

  @Test
  void keys_that_differ_in_one_part_or_in_case_are_different_items() {
    var keys =
        List.of(
            new ItemKey("p", "s"),
            new ItemKey("p", "S"),
            new ItemKey("P", "s"),
            new ItemKey("ps", "s"),
            new ItemKey("p", "é"),
            new ItemKey("p", "e\u0301"),
            new ItemKey("p", "s "),
            new ItemKey("p", "s\0"));
    for (int i = 0; i < keys.size(); i++) {
      commit(new Write.Create(keys.get(i), number(i)));
    }

    for (int i = 0; i < keys.size(); i++) {
      assertThat(item(keys.get(i)).attributes()).isEqualTo(number(i));
    }
  }

  @Test
  void several_items_come_in_the_order_of_their_keys_without_the_absent_ones() {
    create("a", "b", "c");
    var elsewhere = new ItemKey("ELSEWHERE", "a");
    commit(new Write.Create(elsewhere, Map.of()));

    var found = store.getAll(List.of(key("c"), key("missing"), elsewhere, key("a")));

    assertThat(found).extracting(Item::key).containsExactly(key("c"), elsewhere, key("a"));
  }

  @Test
  void a_key_asked_for_twice_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.getAll(List.of(key("a"), key("a"))));
  }

  @Test
  void every_read_sees_a_write_as_soon_as_it_is_acknowledged() {
    for (int n = 1; n <= 100; n++) {
      commit(new Write.Update(key("a"), Condition.always(), new Change.Set("n", Value.of(n))));

      var expected = new Item(key("a"), number(n), n, null);
      assertThat(store.get(key("a"))).contains(expected);
      assertThat(store.getAll(List.of(key("a")))).containsExactly(expected);
      assertThat(store.query(Query.table("PARTITION", 10)).items()).containsExactly(expected);
    }
  }

  @Test
  void a_deleted_item_is_absent_and_starts_anew_with_version_one() {
    commit(new Write.Create(key("a"), number(1)));
    commit(new Write.Update(key("a"), Condition.exists(), new Change.Set("n", Value.of(2))));
    commit(new Write.Delete(key("a"), Condition.exists()));
    assertThat(store.get(key("a"))).isEmpty();
    assertThat(walk(Query.table("PARTITION", 10))).isEmpty();

    commit(new Write.Create(key("a"), number(3)));
    assertThat(store.get(key("a"))).contains(new Item(key("a"), number(3), 1, null));
  }

  private static Map<String, Value> everyKindOfValue() {
    Value nested =
        new Value.Fields(
            Map.of(
                "empty", new Value.Sequence(List.of()),
                "mixed", new Value.Sequence(List.of(Value.of(1), Value.of("x"), Value.of(true)))));
    return Map.ofEntries(
        Map.entry("text", Value.of("grün \uD83D\uDE00 \0 \"quoted\" \\ \n")),
        Map.entry("emptyText", Value.of("")),
        Map.entry("least", Value.of(Long.MIN_VALUE)),
        Map.entry("greatest", Value.of(Long.MAX_VALUE)),
        Map.entry("zero", Value.of(0)),
        Map.entry("true", Value.of(true)),
        Map.entry("false", Value.of(false)),
        Map.entry("bytes", new Value.Bytes(new byte[] {0, -1, 127, -128})),
        Map.entry("noBytes", new Value.Bytes(new byte[0])),
        Map.entry("nested", nested),
        Map.entry("noFields", new Value.Fields(Map.of())),
        Map.entry("a name with spaces, dots . and \uD83D\uDE00", Value.of(1)));
  }
}
