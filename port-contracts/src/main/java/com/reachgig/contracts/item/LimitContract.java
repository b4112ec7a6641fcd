package com.reachgig.contracts.item;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemSize;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is at a limit is taken; what is one beyond is refused and changes nothing. */
public abstract class LimitContract extends ItemStoreContract {

  @Test
  void keys_are_taken_up_to_their_bytes() {
    var longest =
        new ItemKey(
            "é".repeat(Limits.PARTITION_KEY_BYTES / 2),
            "\uD83D\uDE00".repeat(Limits.SORT_KEY_BYTES / 4));
    commit(new Write.Create(longest, number(1)));

    assertThat(store.get(longest)).contains(new Item(longest, number(1), 1, null));
    assertThat(walk(Query.table(longest.partition(), 1))).hasSize(1);
    assertFault(
        Fault.LIMIT_EXCEEDED,
        () -> store.get(new ItemKey("p".repeat(Limits.PARTITION_KEY_BYTES + 1), "s")));
    assertFault(
        Fault.LIMIT_EXCEEDED,
        () -> store.get(new ItemKey("p", "s".repeat(Limits.SORT_KEY_BYTES + 1))));
  }

  @Test
  void an_item_is_created_and_replaced_up_to_its_bytes() {
    var largest = ofSize(key("a"), Limits.ITEM_BYTES);
    commit(new Write.Create(key("a"), largest));
    assertThat(store.get(key("a"))).contains(new Item(key("a"), largest, 1, null));
    commit(new Write.Replace(key("a"), 1, largest));
    assertThat(store.get(key("a"))).contains(new Item(key("a"), largest, 2, null));

    var larger = ofSize(key("a"), Limits.ITEM_BYTES + 1);
    assertFault(Fault.LIMIT_EXCEEDED, () -> write(new Write.Replace(key("a"), 2, larger)));
    assertFault(Fault.LIMIT_EXCEEDED, () -> write(new Write.Create(key("b"), larger)));
    assertThat(item(key("a")).version()).isEqualTo(2);
  }

  @Test
  void an_item_grows_up_to_its_bytes() {
    commit(new Write.Create(key("a"), ofSize(key("a"), Limits.ITEM_BYTES - 2)));

    commit(new Write.Update(key("a"), Condition.exists(), new Change.Set("b", Value.of("1"))));
    var before = item(key("a"));
    assertThat(ItemSize.of(before.key(), before.attributes())).isEqualTo(Limits.ITEM_BYTES);

    int leeway = fixture.leeway().growth();
    var growth = new Change.Set("b", Value.of("12" + "x".repeat(leeway)));
    assertFault(
        Fault.LIMIT_EXCEEDED, () -> write(new Write.Update(key("a"), Condition.exists(), growth)));
    assertThat(store.get(key("a"))).contains(before);
    if (leeway > 0) {
      commit(new Write.Update(key("a"), Condition.exists(), new Change.Set("b", Value.of("12"))));
    }
  }

  @Test
  void a_batch_takes_as_many_writes_as_allowed() {
    store.write(new WriteBatch(creates(Limits.BATCH_WRITES)));
    assertThat(walk(Query.table("PARTITION", 1_000))).hasSize(Limits.BATCH_WRITES);

    assertFault(
        Fault.LIMIT_EXCEEDED, () -> store.write(new WriteBatch(creates(Limits.BATCH_WRITES + 1))));
    assertThat(walk(Query.table("PARTITION", 1_000))).hasSize(Limits.BATCH_WRITES);
  }

  @Test
  void a_batch_takes_as_many_bytes_as_allowed() {
    int leeway = fixture.leeway().batch();
    commit(creates(Limits.BATCH_BYTES - leeway, 11).toArray(Write[]::new));
    assertThat(walk(Query.table("PARTITION", 1_000))).hasSize(11);

    assertFault(
        Fault.LIMIT_EXCEEDED,
        () -> store.write(new WriteBatch(creates(Limits.BATCH_BYTES + 1, 12))));
    if (leeway > 0) {
      assertFault(
          Fault.LIMIT_EXCEEDED, () -> store.write(new WriteBatch(creates(Limits.BATCH_BYTES, 12))));
    }
    assertThat(walk(Query.table("PARTITION", 1_000))).hasSize(11);
  }

  @Test
  void as_many_items_are_read_at_once_as_allowed() {
    store.write(new WriteBatch(creates(Limits.GET_KEYS)));
    var keys = new ArrayList<>(creates(Limits.GET_KEYS).stream().map(Write::key).toList());
    assertThat(store.getAll(keys)).hasSize(Limits.GET_KEYS);

    keys.add(key("one more"));
    assertFault(Fault.LIMIT_EXCEEDED, () -> store.getAll(keys));
  }

  @Test
  void a_page_holds_as_many_items_as_allowed() {
    for (int hundred = 0; hundred < 10; hundred++) {
      int from = hundred * 100;
      store.write(new WriteBatch(creates(1_000).subList(from, from + 100)));
    }
    commit(new Write.Create(key("z"), Map.of()));
    var query = Query.table("PARTITION", Limits.PAGE_ITEMS);

    var page = store.query(query);
    assertThat(page.items()).hasSize(Limits.PAGE_ITEMS);
    assertThat(sorts(walk(query.after(page.next())))).containsExactly("z");
    assertFault(
        Fault.LIMIT_EXCEEDED, () -> store.query(Query.table("PARTITION", Limits.PAGE_ITEMS + 1)));
  }

  @Test
  void a_page_ends_once_it_holds_as_many_bytes_as_allowed() {
    assertPagesWithinBytes(Limits.PAGE_BYTES / 8);
  }

  @Test
  void a_page_that_a_byte_is_missing_to_may_take_one_more_item() {
    assertPagesWithinBytes(Limits.PAGE_BYTES / 8 - 1);
  }

  @Test
  void pages_of_the_largest_items_add_up_to_all_of_them() {
    assertPagesWithinBytes(Limits.ITEM_BYTES);
  }

  private void assertPagesWithinBytes(int itemBytes) {
    var expected = IntStream.range(10, 30).mapToObj(n -> key("k" + n)).toList();
    expected.forEach(key -> commit(new Write.Create(key, ofSize(key, itemBytes))));
    var found = new ArrayList<ItemKey>();
    @Nullable Cursor next = null;
    do {
      var page = store.query(Query.table("PARTITION", Limits.PAGE_ITEMS).after(next));
      int count = page.items().size();
      found.addAll(page.items().stream().map(Item::key).toList());
      next = page.next();
      assertThat((count - 1L) * itemBytes)
          .as("bytes before the last of %s items", count)
          .isLessThan(Limits.PAGE_BYTES);
      if (next != null) {
        assertThat((count + 1L) * itemBytes)
            .as("bytes with one more than %s items", count)
            .isGreaterThan(Limits.PAGE_BYTES - Limits.ITEM_BYTES / 100);
      }
    } while (next != null && found.size() < 2 * expected.size());

    assertThat(found).isEqualTo(expected);
  }

  private static List<Write> creates(int count) {
    return IntStream.range(0, count)
        .<Write>mapToObj(n -> new Write.Create(key("k%04d".formatted(n)), Map.of()))
        .toList();
  }

  /** Creates of so many bytes together, all items but the last as large as an item may be. */
  private static List<Write> creates(int bytes, int tag) {
    var writes = new ArrayList<Write>();
    int left = bytes;
    for (int n = 0; left > 0; n++) {
      var key = key("large-" + tag + "-" + n);
      int size = Math.min(left, Limits.ITEM_BYTES);
      writes.add(new Write.Create(key, ofSize(key, size)));
      left -= size;
    }
    return writes;
  }

  /** Attributes that make an item of exactly so many bytes. */
  private static Map<String, Value> ofSize(ItemKey key, int bytes) {
    var attributes = new HashMap<String, Value>();
    attributes.put("a", Value.of(""));
    int rest = (int) (bytes - ItemSize.of(key, attributes));
    attributes.put("a", Value.of("x".repeat(rest)));
    return attributes;
  }
}
