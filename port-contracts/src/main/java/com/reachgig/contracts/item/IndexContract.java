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
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An index holds the items that have both its attributes, in its own order. */
public abstract class IndexContract extends ItemStoreContract {
  private static final Query ANNS = Query.index("byOwner", "ann", 100);
  private static final Query OPEN = Query.index("byState", "open", 100);

  @Test
  void items_of_all_partitions_are_found_by_the_index_in_its_order() {
    var first = new ItemKey("P1", "z");
    var second = new ItemKey("P2", "a");
    var third = new ItemKey("P1", "a");
    commit(new Write.Create(third, owned("ann", "\uD83D\uDE00")));
    commit(new Write.Create(first, owned("ann", "1")));
    commit(new Write.Create(second, owned("ann", "\uFFFD")));
    commit(new Write.Create(new ItemKey("P1", "b"), owned("bob", "1")));

    assertKeys(ANNS, first, second, third);
    assertKeys(ANNS.descending(), third, second, first);
    assertKeys(ANNS.within(new SortRange.AtLeast("2")), second, third);
    assertKeys(ANNS.within(SortRange.startsWith("1")), first);
    assertKeys(Query.index("byOwner", "cid", 100));
  }

  @Test
  void an_item_that_lacks_an_attribute_of_the_index_is_not_in_it() {
    commit(new Write.Create(key("a"), Map.of("owner", Value.of("ann"))));
    commit(new Write.Create(key("b"), Map.of("rank", Value.of("1"))));
    commit(new Write.Create(key("c"), owned("ann", "1")));

    assertKeys(ANNS, key("c"));
  }

  @Test
  void an_item_enters_moves_in_and_leaves_the_index_with_its_attributes() {
    create("a");
    assertKeys(ANNS);

    update(new Change.Set("owner", Value.of("ann")), new Change.Set("rank", Value.of("1")));
    assertKeys(ANNS, key("a"));

    update(new Change.Set("rank", Value.of("2")));
    assertKeys(ANNS.within(new SortRange.AtLeast("2")), key("a"));
    assertKeys(ANNS.within(new SortRange.AtMost("1")));

    update(new Change.Set("owner", Value.of("bob")));
    assertKeys(ANNS);
    assertKeys(Query.index("byOwner", "bob", 100), key("a"));

    update(new Change.Remove("rank"));
    assertKeys(Query.index("byOwner", "bob", 100));
  }

  @Test
  void replacing_and_deleting_are_seen_through_the_index() {
    commit(new Write.Create(key("a"), owned("ann", "1")));
    commit(new Write.Create(key("b"), owned("ann", "2")));

    commit(new Write.Replace(key("a"), 1, owned("ann", "3")));
    assertFinds(
        ANNS,
        new Item(key("b"), owned("ann", "2"), 1, null),
        new Item(key("a"), owned("ann", "3"), 2, null));

    commit(new Write.Replace(key("a"), 2, Map.of()));
    commit(new Write.Delete(key("b"), Condition.exists()));
    assertKeys(ANNS);
  }

  @Test
  void a_refused_batch_leaves_the_index_alone() {
    commit(new Write.Create(key("a"), owned("ann", "1")));

    refuse(
        List.of(key("a")),
        new Write.Create(key("b"), owned("ann", "2")),
        new Write.Create(key("a"), owned("ann", "3")));

    assertKeys(ANNS, key("a"));
  }

  @Test
  void an_index_of_everything_returns_items_whole() {
    var expiresAt = clock.instant().plus(Duration.ofHours(1));
    var attributes = new HashMap<>(owned("ann", "1"));
    attributes.put("extra", new Value.Sequence(List.of(Value.of(1))));
    commit(new Write.Create(key("a"), attributes, expiresAt));

    assertFinds(ANNS, new Item(key("a"), attributes, 1, expiresAt));
  }

  @Test
  void an_index_of_a_few_attributes_returns_only_them_with_key_and_version() {
    var attributes = new HashMap<>(opened("2030"));
    attributes.put("title", Value.of("t"));
    attributes.put("extra", Value.of("not projected"));
    commit(new Write.Create(key("a"), attributes));
    commit(new Write.Create(key("b"), opened("2031")));

    assertKeys(OPEN, key("a"), key("b"));
    var found = walk(OPEN);
    attributes.remove("extra");
    assertThat(found).extracting(Item::attributes).containsExactly(attributes, opened("2031"));
    assertThat(found).extracting(Item::version).containsExactly(1L, 1L);
  }

  @Test
  void the_version_seen_through_an_index_is_that_of_the_item() {
    commit(new Write.Create(key("a"), opened("2030")));
    update(new Change.Set("extra", Value.of("not in the index")));

    settle(OPEN, items -> assertThat(items).extracting(Item::version).containsExactly(2L));
  }

  @Test
  void pages_of_an_index_add_up_even_among_equal_sort_keys() {
    for (int i = 0; i < 20; i++) {
      commit(new Write.Create(new ItemKey("P" + i % 3, "s" + i), owned("ann", "" + i / 8)));
    }
    settle(ANNS, items -> assertThat(items).hasSize(20));

    for (int limit : new int[] {1, 3, 7, 20}) {
      var query = Query.index("byOwner", "ann", limit);
      assertThat(walk(query)).isEqualTo(walk(ANNS));
      assertThat(walk(query.descending())).isEqualTo(walk(ANNS.descending()));
    }
    assertThat(walk(ANNS))
        .extracting(item -> item.attributes().get("rank"))
        .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
  }

  @Test
  void a_position_in_an_index_survives_that_its_item_moves_away() {
    for (String sort : List.of("a", "b", "c", "d")) {
      commit(new Write.Create(key(sort), owned("ann", sort)));
    }
    assertKeys(ANNS, key("a"), key("b"), key("c"), key("d"));
    var query = Query.index("byOwner", "ann", 2);
    var next = store.query(query).next();

    commit(new Write.Update(key("b"), Condition.exists(), new Change.Remove("owner")));
    assertKeys(ANNS, key("a"), key("c"), key("d"));

    assertThat(sorts(store.query(query.after(next)).items())).containsExactly("c", "d");
  }

  @Test
  void an_expired_item_is_not_in_the_index() {
    var expiresAt = clock.instant().plus(Duration.ofSeconds(10));
    commit(new Write.Create(key("a"), owned("ann", "1"), expiresAt));
    commit(new Write.Create(key("b"), owned("ann", "2")));
    assertKeys(ANNS, key("a"), key("b"));

    clock.advance(Duration.ofSeconds(10));

    assertKeys(ANNS, key("b"));
  }

  @Test
  void index_attributes_that_are_no_text_or_empty_are_refused() {
    for (Value value : List.of(Value.of(1), Value.of(""), Value.of(true))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> write(new Write.Create(key("a"), Map.of("owner", value))));
      assertThatIllegalArgumentException().isThrownBy(() -> update(new Change.Set("rank", value)));
    }
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void index_attributes_are_taken_up_to_their_limit() {
    String owner = "o".repeat(Limits.PARTITION_KEY_BYTES);
    String rank = "r".repeat(Limits.SORT_KEY_BYTES);
    commit(new Write.Create(key("a"), owned(owner, rank)));

    assertKeys(Query.index("byOwner", owner, 1).within(SortRange.startsWith(rank)), key("a"));
    assertFault(
        Fault.LIMIT_EXCEEDED, () -> write(new Write.Create(key("b"), owned(owner + "o", rank))));
    assertFault(
        Fault.LIMIT_EXCEEDED, () -> write(new Write.Create(key("b"), owned(owner, rank + "r"))));
    assertFault(Fault.LIMIT_EXCEEDED, () -> update(new Change.Set("rank", Value.of(rank + "r"))));
    assertThat(store.get(key("b"))).isEmpty();
    assertThat(item(key("a")).version()).isEqualTo(1);
  }

  private void update(Change... changes) {
    commit(new Write.Update(key("a"), Condition.always(), changes));
  }

  private void assertKeys(Query query, ItemKey... keys) {
    settle(query, items -> assertThat(items).extracting(Item::key).containsExactly(keys));
  }

  private void assertFinds(Query query, Item... expected) {
    settle(query, items -> assertThat(items).containsExactly(expected));
  }

  private static Map<String, Value> owned(String owner, String rank) {
    return Map.of("owner", Value.of(owner), "rank", Value.of(rank));
  }

  private static Map<String, Value> opened(String since) {
    return Map.of("state", Value.of("open"), "since", Value.of(since));
  }
}
