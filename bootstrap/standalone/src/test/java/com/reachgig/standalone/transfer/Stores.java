package com.reachgig.standalone.transfer;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.contracts.ManualClock;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Items and stores to move. */
public final class Stores {
  private Stores() {}

  static InMemoryItemStore empty(ManualClock clock) {
    return InMemoryItemStore.of(MarketplaceTable.TABLE, clock);
  }

  static InMemoryItemStore with(List<Item> items, ManualClock clock) {
    var store = empty(clock);
    fill(store, items);
    return store;
  }

  public static void fill(ItemTransfer store, List<Item> items) {
    for (int from = 0; from < items.size(); from += Limits.PUT_ITEMS) {
      store.put(items.subList(from, Math.min(items.size(), from + Limits.PUT_ITEMS)));
    }
  }

  /**
   * Items of every kind of value, on indexes and not, some of which expire after a day or a year.
   */
  public static List<Item> items(int count, Instant now) {
    return IntStream.range(0, count).mapToObj(n -> item(n, now)).toList();
  }

  private static Item item(int n, Instant now) {
    var seconds = Instant.ofEpochSecond(now.getEpochSecond());
    var attributes =
        Map.of(
            "text", Value.of("t\u00e9\uD83D\uDE00\"\\\n" + n),
            "whole", Value.of(Long.MAX_VALUE - n),
            "flag", Value.of(n % 2 == 0),
            "bytes", new Value.Bytes(new byte[] {(byte) n, -1, 0}),
            "list", new Value.Sequence(List.of(Value.of(-n), Value.ofTexts(List.of("", "x")))),
            "fields", new Value.Fields(Map.of("a", Value.of(n), "pk", Value.of("b"))),
            "#odd", Value.of("name"),
            "gsi1pk", Value.of("OWNER#" + n % 5),
            "gsi1sk", Value.of("%06d".formatted(n)));
    Instant expiresAt =
        switch (n % 4) {
          case 0 -> seconds.plusSeconds(86_400 + n);
          case 1 -> seconds.plusSeconds(31_536_000L + n);
          default -> null;
        };
    var key = new ItemKey("P#" + n % 7, "S#%06d".formatted(n));
    return new Item(key, attributes, n % 9 + 1, expiresAt);
  }

  /** A store that fails when it is told to: before an operation, or after its effect. */
  record Failing(ItemTransfer store, BooleanSupplier failing) implements ItemTransfer {
    @Override
    public Page read(int limit, @Nullable Cursor after) {
      failOrNot();
      return store.read(Math.min(limit, 10), after);
    }

    @Override
    public void put(List<Item> items) {
      failOrNot();
      store.put(items.subList(0, items.size() / 2));
      failOrNot();
      store.put(items.subList(items.size() / 2, items.size()));
      failOrNot();
    }

    private void failOrNot() {
      if (failing.getAsBoolean()) {
        throw new PortException(Fault.UNAVAILABLE, "as the test wants it");
      }
    }
  }
}
