package com.reachgig.domain;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what is asked of a store, in order. */
public final class CountingStore implements ItemStore {
  private final ItemStore store;
  public final List<String> calls = new ArrayList<>();

  public CountingStore(ItemStore store) {
    this.store = store;
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    calls.add("get");
    return store.get(key);
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    calls.add("getAll");
    return store.getAll(keys);
  }

  @Override
  public Page query(Query query) {
    calls.add("query");
    return store.query(query);
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    calls.add("write of " + batch.writes().size());
    return store.write(batch);
  }
}
