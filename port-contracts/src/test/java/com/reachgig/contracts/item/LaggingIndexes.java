package com.reachgig.contracts.item;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.ArrayDeque;
import java.util.List;

/** Indexes that learn of one batch with each query of them, as if by a slow stream of changes. */
final class LaggingIndexes extends Forwarding {
  private final ItemStore behind;
  private final ArrayDeque<WriteBatch> pending = new ArrayDeque<>();

  LaggingIndexes(ItemStore right, ItemStore behind) {
    super(right);
    this.behind = behind;
  }

  @Override
  public synchronized Page query(Query query) {
    if (query.index() == null) {
      return right.query(query);
    }
    right.getAll(List.of()); // so that a failing medium fails here, too
    var page = behind.query(query);
    if (!pending.isEmpty()) {
      behind.write(pending.remove());
    }
    return page;
  }

  @Override
  public synchronized WriteOutcome write(WriteBatch batch) {
    var outcome = right.write(batch);
    if (outcome instanceof WriteOutcome.Committed) {
      pending.add(batch);
    }
    return outcome;
  }
}
