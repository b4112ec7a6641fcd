package com.reachgig.adapter.dynamodb;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.contracts.item.ItemTransferContract;
import com.reachgig.contracts.item.ItemTransferFixture;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import org.junit.jupiter.api.Tag;

@Tag("containers")
final class DynamoDbItemTransferTest extends ItemTransferContract {
  @Override
  protected ItemTransferFixture fixture() {
    return new Fixture();
  }

  private static final class Fixture implements ItemTransferFixture {
    private final DynamoDbItemStoreFixture items = new DynamoDbItemStoreFixture();
    private final ItemStore store = items.open(ContractTable.TABLE);

    @Override
    public ItemStore store() {
      return store;
    }

    @Override
    public ItemTransfer transfer() {
      return items.transfer();
    }

    @Override
    public ManualClock clock() {
      return items.clock();
    }

    @Override
    public boolean indexesLag() {
      return items.indexesLag();
    }

    @Override
    public void close() {
      items.close();
    }
  }
}
