package com.reachgig.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shards of an index are one list, also over page breaks and among equal sort keys. */
final class ShardedIndexTest {
  private static final List<SortRange> RANGES =
      List.of(
          SortRange.everything(),
          SortRange.startsWith("1"),
          new SortRange.AtLeast("12"),
          new SortRange.AtMost("12"),
          new SortRange.Between("10", "13"),
          new SortRange.Between("13", "10"));

  private final DynamoDbItemStoreFixture fixture = new DynamoDbItemStoreFixture();
  private final ItemStore store = fixture.open(ContractTable.TABLE);
  private final ItemStore model = InMemoryItemStore.of(ContractTable.TABLE, fixture.clock());

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void pages_of_every_size_and_range_add_up_in_both_directions() {
    fill(40);
    for (var range : RANGES) {
      for (int limit : new int[] {1, 2, 5, 39, 40, 41}) {
        var query = Query.index("byState", "open", limit).within(range);
        assertSameItems(query);
        assertSameItems(query.descending());
      }
    }
  }

  @Test
  void a_walk_is_the_same_whatever_the_size_of_its_pages() {
    fill(40);
    var whole = keys(store, Query.index("byState", "open", 100));
    for (int limit : new int[] {1, 3, 7}) {
      assertThat(keys(store, Query.index("byState", "open", limit))).isEqualTo(whole);
    }
  }

  @Test
  void a_full_page_that_is_the_last_says_so() {
    fill(12);
    assertThat(store.query(Query.index("byState", "open", 12)).next()).isNull();
    assertThat(store.query(Query.index("byState", "open", 11)).next()).isNotNull();
  }

  /** Sort keys 10 to 14, each of several items. */
  private void fill(int items) {
    for (int i = 0; i < items; i++) {
      var attributes =
          Map.of("state", Value.of("open"), "since", Value.of(Integer.toString(10 + i % 5)));
      var batch = WriteBatch.of(new Write.Create(new ItemKey("p" + i, "s"), attributes));
      store.write(batch);
      model.write(batch);
    }
  }

  private void assertSameItems(Query query) {
    var expected = walk(model, query);
    assertThat(walk(store, query))
        .as("%s", query)
        .containsExactlyInAnyOrderElementsOf(expected)
        .extracting(item -> item.attributes().get("since"))
        .containsExactlyElementsOf(
            expected.stream().map(item -> item.attributes().get("since")).toList());
  }

  private static List<ItemKey> keys(ItemStore store, Query query) {
    return walk(store, query).stream().map(Item::key).toList();
  }

  private static List<Item> walk(ItemStore store, Query query) {
    var items = new ArrayList<Item>();
    @Nullable Cursor next = null;
    do {
      var page = store.query(query.after(next));
      items.addAll(page.items());
      next = page.next();
    } while (next != null);
    return items;
  }
}
