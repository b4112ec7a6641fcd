package com.reachgig.standalone.work;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A store that tells when a batch of interest was committed. Works with every adapter; in
 * production a stream of the table's changes does the same.
 */
public final class NoticingItemStore implements ItemStore {
  private final ItemStore store;
  private final Predicate<WriteBatch> interesting;
  private final Runnable listener;

  /**
   * Wraps a store.
   *
   * @param listener called on the thread of the write, after it; quick
   */
  public NoticingItemStore(ItemStore store, Predicate<WriteBatch> interesting, Runnable listener) {
    this.store = store;
    this.interesting = interesting;
    this.listener = listener;
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    return store.get(key);
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    return store.getAll(keys);
  }

  @Override
  public Page query(Query query) {
    return store.query(query);
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    var outcome = store.write(batch);
    if (outcome instanceof WriteOutcome.Committed && interesting.test(batch)) {
      listener.run();
    }
    return outcome;
  }
}
