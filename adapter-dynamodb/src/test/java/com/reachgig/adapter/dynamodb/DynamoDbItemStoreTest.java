package com.reachgig.adapter.dynamodb;

import com.reachgig.contracts.item.ItemStoreContracts;
import com.reachgig.contracts.item.ItemStoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("containers")
final class DynamoDbItemStoreTest extends ItemStoreContracts {
  @Override
  protected ItemStoreFixture fixture() {
    return new DynamoDbItemStoreFixture();
  }
}
