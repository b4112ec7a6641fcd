package com.reachgig.contracts.item;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.ArrayDeque;

/** Writes to memory, and to the medium what was written before. */
final class LateMedium extends Forwarding {
  private final ItemStore medium;
  private final ArrayDeque<WriteBatch> pending = new ArrayDeque<>();

  LateMedium(ItemStore memory, ItemStore medium) {
    super(memory);
    this.medium = medium;
  }

  @Override
  public synchronized WriteOutcome write(WriteBatch batch) {
    var outcome = right.write(batch);
    if (outcome instanceof WriteOutcome.Committed) {
      pending.forEach(medium::write);
      pending.clear();
      pending.add(batch);
    }
    return outcome;
  }
}
