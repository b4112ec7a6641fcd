package com.reachgig.contracts.item;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.List;
import java.util.Optional;

/** A store that does what another does: what a broken one begins with. */
class Forwarding implements ItemStore {
  final ItemStore right;

  Forwarding(ItemStore right) {
    this.right = right;
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    return right.get(key);
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    return right.getAll(keys);
  }

  @Override
  public Page query(Query query) {
    return right.query(query);
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    return right.write(batch);
  }
}
