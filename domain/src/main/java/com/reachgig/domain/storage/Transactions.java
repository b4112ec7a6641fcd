package com.reachgig.domain.storage;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;

/** Commits the parts of one change together: state, event, audit entry, idempotency record. */
public final class Transactions {
  private final ItemStore store;

  public Transactions(ItemStore store) {
    this.store = store;
  }

  public Commit commit(Part... parts) {
    return switch (store.write(new WriteBatch(Part.all(parts).writes()))) {
      case WriteOutcome.Committed _ -> new Commit.Done();
      case WriteOutcome.Conflict conflict -> new Commit.Conflict(conflict.keys());
    };
  }
}
