package com.reachgig.contracts.item;

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

/** A right store on a medium that fails when told to. */
final class FailingMedium extends Forwarding {
  private volatile boolean failing;

  FailingMedium(ItemStore right) {
    super(right);
  }

  Medium medium() {
    return new Medium.Fallible(() -> failing = true, () -> failing = false);
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    requireWorking();
    return right.get(key);
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    requireWorking();
    return right.getAll(keys);
  }

  @Override
  public Page query(Query query) {
    requireWorking();
    return right.query(query);
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    requireWorking();
    return right.write(batch);
  }

  private void requireWorking() {
    if (failing) {
      throw new PortException(Fault.UNAVAILABLE, "the medium fails");
    }
  }
}
