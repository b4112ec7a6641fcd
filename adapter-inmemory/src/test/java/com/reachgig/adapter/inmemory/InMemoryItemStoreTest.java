package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.item.ItemStoreContracts;
import com.reachgig.contracts.item.ItemStoreFixture;

final class InMemoryItemStoreTest extends ItemStoreContracts {
  @Override
  protected ItemStoreFixture fixture() {
    return new InMemoryItemStoreFixture();
  }
}
