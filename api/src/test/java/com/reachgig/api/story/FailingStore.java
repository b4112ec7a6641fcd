package com.reachgig.api.story;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.List;
import java.util.Optional;

/** A store that is unavailable for one write. */
final class FailingStore implements ItemStore {
  private final ItemStore store;
  private boolean failing;

  FailingStore(ItemStore store) {
    this.store = store;
  }

  void failNextWrite() {
    failing = true;
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
    if (failing) {
      failing = false;
      throw new PortException(Fault.UNAVAILABLE, "for one write");
    }
    return store.write(batch);
  }
}
