package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.item.ItemStoreFixture;
import com.reachgig.contracts.item.ItemStoreModelContract;

final class SqliteItemStoreModelTest extends ItemStoreModelContract {
  @Override
  protected ItemStoreFixture fixture() {
    return new SqliteItemStoreFixture(SqliteSettings.standard());
  }
}
