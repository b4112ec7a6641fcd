package com.reachgig.adapter.inmemory;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.BatchDecision;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemSize;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Requests;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.item.TransferPosition;
import com.reachgig.ports.item.Utf8;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link ItemStore} as sorted maps behind one lock: what the port promises, in its simplest form.
 * Transfers walk by the order of keys. Its indexes never lag. Nothing outlives the instance; an
 * expired item takes up memory until it is written or deleted.
 */
public final class InMemoryItemStore implements ItemStore, ItemTransfer {
  private static final Comparator<ItemKey> BY_KEY =
      Comparator.comparing(ItemKey::partition, Utf8::compare)
          .thenComparing(ItemKey::sort, Utf8::compare);

  private final Table table;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ItemKey, Item> items = new HashMap<>();
  private final ItemOrder order = ItemOrder.ofTable();
  private final Map<String, ItemOrder> indexes = new HashMap<>();

  private InMemoryItemStore(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
    table.indexes().forEach(index -> indexes.put(index.name(), ItemOrder.of(index)));
  }

  /** An empty store. */
  public static InMemoryItemStore of(Table table, InstantSource clock) {
    return new InMemoryItemStore(table, clock);
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    Requests.require(key);
    return locked(() -> live(key));
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    Requests.require(keys);
    return locked(() -> keys.stream().flatMap(key -> live(key).stream()).toList());
  }

  @Override
  public Page query(Query query) {
    Requests.require(table, query);
    return locked(() -> order(query.index()).page(query, clock.instant()));
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    Requests.require(table, batch);
    return locked(
        () ->
            switch (BatchDecision.decide(table, batch, clock.instant(), items::get)) {
              case BatchDecision.Refused(var conflict) -> conflict;
              case BatchDecision.Granted(var effects) -> {
                effects.forEach(this::store);
                yield new WriteOutcome.Committed();
              }
            });
  }

  @Override
  public Page read(int limit, @Nullable Cursor after) {
    Requests.requirePage(limit);
    var start = TransferPosition.after(after);
    return locked(() -> page(limit, start));
  }

  @Override
  public void put(List<Item> put) {
    Requests.requirePut(table, put);
    locked(
        () -> {
          put.forEach(
              item -> store(new BatchDecision.Effect(item.key(), items.get(item.key()), item)));
          return true;
        });
  }

  private Page page(int limit, @Nullable ItemKey after) {
    var left =
        items.values().stream()
            .filter(item -> !item.expired(clock.instant()))
            .filter(item -> after == null || BY_KEY.compare(item.key(), after) > 0)
            .sorted(Comparator.comparing(Item::key, BY_KEY))
            .toList();
    var page = new ArrayList<Item>();
    long bytes = 0;
    for (var item : left) {
      if (page.size() == limit || bytes >= Limits.PAGE_BYTES) {
        return new Page(page, new TransferPosition(page.getLast().key()).cursor());
      }
      page.add(item);
      bytes += ItemSize.of(item.key(), item.attributes());
    }
    return new Page(page, null);
  }

  private Optional<Item> live(ItemKey key) {
    return Optional.ofNullable(items.get(key)).filter(item -> !item.expired(clock.instant()));
  }

  private ItemOrder order(@Nullable String index) {
    return index == null ? order : Objects.requireNonNull(indexes.get(index));
  }

  private void store(BatchDecision.Effect effect) {
    if (effect.stored() != null) {
      var stored = effect.stored();
      items.remove(effect.key());
      order.remove(stored);
      indexes.values().forEach(index -> index.remove(stored));
    }
    if (effect.result() != null) {
      var result = effect.result();
      items.put(effect.key(), result);
      order.add(result);
      indexes.values().forEach(index -> index.add(result));
    }
  }

  private <T> T locked(Supplier<T> action) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(Fault.INTERRUPTED, "interrupted before the call took effect", e);
    }
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
