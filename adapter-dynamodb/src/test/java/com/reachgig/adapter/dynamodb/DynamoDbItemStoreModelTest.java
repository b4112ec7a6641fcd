package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.contracts.item.ItemStoreFixture;
import com.reachgig.contracts.item.ItemStoreModelContract;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;
import java.time.InstantSource;
import net.jqwik.api.Tag;

/** Compared with the adapter that is the port's executable specification. */
@Tag("containers")
final class DynamoDbItemStoreModelTest extends ItemStoreModelContract {
  @Override
  protected ItemStoreFixture fixture() {
    return new DynamoDbItemStoreFixture();
  }

  @Override
  protected ItemStore model(Table table, InstantSource clock) {
    return InMemoryItemStore.of(table, clock);
  }
}
