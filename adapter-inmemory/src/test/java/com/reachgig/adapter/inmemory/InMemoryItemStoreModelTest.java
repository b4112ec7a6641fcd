package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.item.ItemStoreFixture;
import com.reachgig.contracts.item.ItemStoreModelContract;

final class InMemoryItemStoreModelTest extends ItemStoreModelContract {
  @Override
  protected ItemStoreFixture fixture() {
    return new InMemoryItemStoreFixture();
  }
}
