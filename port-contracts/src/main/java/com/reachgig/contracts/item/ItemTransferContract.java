package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items leave a store as they are, each once, and come into one as they were. */
public abstract class ItemTransferContract {
  private ItemTransferFixture fixture;
  private ItemStore store;
  private ManualClock clock;

  /** A new fixture for one test. */
  protected abstract ItemTransferFixture fixture();

  @BeforeEach
  void open() {
    fixture = fixture();
    store = fixture.store();
    clock = fixture.clock();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void an_empty_store_is_one_empty_page() {
    assertThat(walk(10)).isEmpty();
  }

  @Test
  void every_item_is_read_once_whatever_the_size_of_pages() {
    var items = items(30);
    fixture.transfer().put(items);

    for (int limit : new int[] {1, 7, 30, 1_000}) {
      assertThat(walk(limit)).containsExactlyInAnyOrderElementsOf(items);
    }
    assertThat(walk(7)).isEqualTo(walk(30));
  }

  @Test
  void items_come_as_they_were_with_version_and_expiry() {
    var items = items(8);
    fixture.transfer().put(items);

    for (var item : items) {
      assertThat(store.get(item.key())).contains(item);
    }
    assertThat(store.query(Query.table("p1", 100)).items())
        .containsExactlyElementsOf(items.stream().filter(i -> in(i, "p1")).toList());
  }

  @Test
  void what_was_put_is_found_by_indexes_and_what_it_replaced_is_not() {
    var key = new ItemKey("p", "s");
    fixture.transfer().put(List.of(new Item(key, owned("ann"), 4, null)));
    settle(() -> assertThat(owner("ann")).hasSize(1));

    fixture.transfer().put(List.of(new Item(key, owned("bob"), 2, null)));

    settle(() -> assertThat(owner("ann")).isEmpty());
    settle(() -> assertThat(owner("bob")).containsExactly(new Item(key, owned("bob"), 2, null)));
  }

  @Test
  void putting_again_changes_nothing() {
    var items = items(12);
    fixture.transfer().put(items);
    fixture.transfer().put(items);

    assertThat(walk(100)).containsExactlyInAnyOrderElementsOf(items);
  }

  @Test
  void versions_go_on_from_where_they_were() {
    var key = new ItemKey("p", "s");
    fixture.transfer().put(List.of(new Item(key, Map.of(), 41, null)));

    var update = new Write.Update(key, Condition.versionIs(41), new Change.Add("n", 1));
    assertThat(store.write(WriteBatch.of(update))).isEqualTo(new WriteOutcome.Committed());

    assertThat(walk(10)).containsExactly(new Item(key, Map.of("n", Value.of(1)), 42, null));
  }

  @Test
  void expired_items_are_not_read_and_may_be_put() {
    var expiresAt = clock.instant().plus(Duration.ofSeconds(5));
    var lasting = new Item(new ItemKey("p", "b"), Map.of(), 1, null);
    fixture
        .transfer()
        .put(
            List.of(
                new Item(new ItemKey("p", "a"), Map.of(), 1, expiresAt),
                lasting,
                new Item(new ItemKey("p", "c"), Map.of(), 3, Instant.EPOCH)));
    assertThat(walk(1)).hasSize(2);

    clock.advance(Duration.ofSeconds(5));

    assertThat(walk(1)).containsExactly(lasting);
  }

  @Test
  void items_that_come_and_go_during_a_walk_hide_no_others() {
    var items = items(20);
    fixture.transfer().put(items);
    var seen = new ArrayList<Item>();
    var gone = new HashSet<ItemKey>();
    @Nullable Cursor next = null;
    do {
      var page = fixture.transfer().read(3, next);
      seen.addAll(page.items());
      if (!seen.isEmpty() && gone.add(seen.getLast().key())) {
        store.write(WriteBatch.of(new Write.Delete(seen.getLast().key(), Condition.always())));
      }
      next = page.next();
    } while (next != null);

    assertThat(seen).containsExactlyInAnyOrderElementsOf(items);
  }

  @Test
  void large_items_are_read_in_pages_that_end_early() {
    var large = Map.of("a", Value.of("x".repeat(Limits.ITEM_BYTES - 100)));
    var items =
        IntStream.range(0, 6)
            .mapToObj(n -> new Item(new ItemKey("large", "s" + n), large, 1, null))
            .toList();
    fixture.transfer().put(items);

    assertThat(fixture.transfer().read(1_000, null).items().size()).isLessThan(6);
    assertThat(walk(1_000)).containsExactlyInAnyOrderElementsOf(items);
  }

  @Test
  void limits_are_kept() {
    var transfer = fixture.transfer();
    transfer.put(items(Limits.PUT_ITEMS));
    assertThat(walk(1_000)).hasSize(Limits.PUT_ITEMS);

    assertLimit(() -> transfer.put(items(Limits.PUT_ITEMS + 1)));
    assertLimit(() -> transfer.read(Limits.PAGE_ITEMS + 1, null));
    var wide = Map.of("a", Value.of("x".repeat(Limits.ITEM_BYTES)));
    assertLimit(() -> transfer.put(List.of(new Item(new ItemKey("p", "s"), wide, 1, null))));
  }

  @Test
  void what_no_store_may_hold_is_refused() {
    var transfer = fixture.transfer();
    var key = new ItemKey("p", "s");
    var item = new Item(key, Map.of(), 1, null);

    assertRefused(() -> transfer.put(List.of(item, item)));
    assertRefused(
        () -> transfer.put(List.of(new Item(key, Map.of("owner", Value.of(1)), 1, null))));
    assertRefused(
        () -> transfer.put(List.of(new Item(key, Map.of("a", Value.of("\uD83D")), 1, null))));
    assertRefused(() -> transfer.read(0, null));
    assertRefused(() -> transfer.read(1, new Cursor("AAAA")));
    assertRefused(() -> transfer.read(1, new Cursor("no cursor")));
    assertThat(walk(10)).isEmpty();
  }

  private List<Item> walk(int limit) {
    var items = new ArrayList<Item>();
    @Nullable Cursor next = null;
    do {
      var page = fixture.transfer().read(limit, next);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      items.addAll(page.items());
      next = page.next();
    } while (next != null);
    return items;
  }

  /** Items of some partitions, of all kinds of values, some with an expiry ahead. */
  private List<Item> items(int count) {
    var later = clock.instant().plus(Duration.ofDays(1));
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                new Item(
                    new ItemKey("p" + n % 3, "s%04d".formatted(n)),
                    Map.of(
                        "text", Value.of("t\uD83D\uDE00" + n),
                        "bytes", new Value.Bytes(new byte[] {(byte) n, -1}),
                        "list", new Value.Sequence(List.of(Value.of(n), Value.of(n % 2 == 0))),
                        "state", Value.of("open"),
                        "since", Value.of("2026")),
                    n + 1,
                    n % 4 == 0 ? later : null))
        .toList();
  }

  private List<Item> owner(String owner) {
    return store.query(Query.index("byOwner", owner, 10)).items();
  }

  private void settle(Runnable assertion) {
    if (fixture.indexesLag()) {
      Settling.settle(assertion);
    } else {
      assertion.run();
    }
  }

  private static boolean in(Item item, String partition) {
    return item.key().partition().equals(partition);
  }

  private static Map<String, Value> owned(String owner) {
    return Map.of("owner", Value.of(owner), "rank", Value.of("1"));
  }

  private static void assertLimit(Runnable call) {
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(call::run)
        .extracting(PortException::fault)
        .isEqualTo(Fault.LIMIT_EXCEEDED);
  }

  private static void assertRefused(Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run);
  }
}
