package com.reachgig.domain;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.List;
import java.util.Optional;

/** Lets something else happen just before the next write that touches a partition. */
public final class RacingStore implements ItemStore {
  private final ItemStore store;
  private String partitionPrefix = "";
  private Runnable rival = () -> {};

  public RacingStore(ItemStore store) {
    this.store = store;
  }

  /** Once, before the next batch that writes to a partition with that prefix. */
  public void before(String partitionPrefix, Runnable rival) {
    this.partitionPrefix = partitionPrefix;
    this.rival = rival;
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
    if (batch.writes().stream().anyMatch(this::touches)) {
      var now = rival;
      rival = () -> {};
      now.run();
    }
    return store.write(batch);
  }

  private boolean touches(Write write) {
    return write.key().partition().startsWith(partitionPrefix);
  }
}
