package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.item.ItemStoreContracts;
import com.reachgig.contracts.item.ItemStoreFixture;

final class SqliteItemStoreTest extends ItemStoreContracts {
  @Override
  protected ItemStoreFixture fixture() {
    return new SqliteItemStoreFixture(SqliteSettings.standard().withoutCaches());
  }
}
