package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ItemStoreFixture;
import com.reachgig.contracts.item.Medium;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;

final class InMemoryItemStoreFixture implements ItemStoreFixture {
  private final ManualClock clock = new ManualClock();

  @Override
  public ItemStore open(Table table) {
    return InMemoryItemStore.of(table, clock);
  }

  @Override
  public ManualClock clock() {
    return clock;
  }

  @Override
  public Medium medium() {
    return new Medium.Infallible("memory of this process");
  }
}
