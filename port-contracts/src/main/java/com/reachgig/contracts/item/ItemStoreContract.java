package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What the contract classes share: a store of its own for each test, and short names. */
@Timeout(120)
public abstract class ItemStoreContract {
  private static final int MAX_PAGES = 10_000;

  ItemStoreFixture fixture;
  ItemStore store;
  ManualClock clock;

  /** A new fixture for one test. */
  protected abstract ItemStoreFixture fixture();

  @BeforeEach
  void open() {
    fixture = fixture();
    store = fixture.open(ContractTable.TABLE);
    clock = fixture.clock();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  static ItemKey key(String sort) {
    return new ItemKey("PARTITION", sort);
  }

  static Map<String, Value> number(long n) {
    return Map.of("n", Value.of(n));
  }

  WriteOutcome write(Write... writes) {
    return store.write(WriteBatch.of(writes));
  }

  void commit(Write... writes) {
    assertThat(write(writes)).isEqualTo(new WriteOutcome.Committed());
  }

  void create(String... sorts) {
    for (String sort : sorts) {
      commit(new Write.Create(key(sort), Map.of()));
    }
  }

  /** Asserts that the batch is refused for these items and nothing else, in this order. */
  void refuse(List<ItemKey> conflicts, Write... writes) {
    assertThat(write(writes)).isEqualTo(new WriteOutcome.Conflict(conflicts));
  }

  boolean holds(ItemKey key, Condition condition) {
    return write(new Write.Check(key, condition)) instanceof WriteOutcome.Committed;
  }

  Item item(ItemKey key) {
    return store.get(key).orElseThrow(() -> new AssertionError("absent: " + key));
  }

  /** All items of a query from its cursor on, page by page. */
  List<Item> walk(Query query) {
    var items = new ArrayList<Item>();
    @Nullable Cursor next = query.after();
    for (int pages = 0; pages < MAX_PAGES; pages++) {
      var page = store.query(query.after(next));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
      items.addAll(page.items());
      next = page.next();
      if (next == null) {
        return items;
      }
    }
    throw new AssertionError("a query without end: " + query);
  }

  /** Asserts something of a query: at once, or where indexes may lag, before long. */
  void settle(Query query, Consumer<List<Item>> assertion) {
    if (fixture.indexesLag()) {
      Settling.settle(() -> assertion.accept(walk(query)));
    } else {
      assertion.accept(walk(query));
    }
  }

  static List<String> sorts(List<Item> items) {
    return items.stream().map(item -> item.key().sort()).toList();
  }
}
