package com.reachgig.standalone.demo;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store that remembers what was written, so that all of it can be listed. */
final class RecordingItemStore implements ItemStore {
  private final ItemStore store;
  private final Set<ItemKey> written = new LinkedHashSet<>();

  RecordingItemStore(ItemStore store) {
    this.store = store;
  }

  /** What is there of all that was written, in the order of first writes. */
  List<Item> items() {
    return written.stream().flatMap(key -> store.get(key).stream()).toList();
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
    batch.writes().forEach(write -> written.add(write.key()));
    return store.write(batch);
  }
}
