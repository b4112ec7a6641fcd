package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.contracts.item.ItemTransferContract;
import com.reachgig.contracts.item.ItemTransferFixture;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;

final class InMemoryItemTransferTest extends ItemTransferContract {
  @Override
  protected ItemTransferFixture fixture() {
    return new Fixture();
  }

  private static final class Fixture implements ItemTransferFixture {
    private final ManualClock clock = new ManualClock();
    private final InMemoryItemStore store = InMemoryItemStore.of(ContractTable.TABLE, clock);

    @Override
    public ItemStore store() {
      return store;
    }

    @Override
    public ItemTransfer transfer() {
      return store;
    }

    @Override
    public ManualClock clock() {
      return clock;
    }
  }
}
