package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.item.ItemStoreContracts;
import com.reachgig.contracts.item.ItemStoreFixture;

final class CachedSqliteItemStoreTest extends ItemStoreContracts {
  @Override
  protected ItemStoreFixture fixture() {
    return new SqliteItemStoreFixture(SqliteSettings.standard());
  }
}
