package com.reachgig.contracts.item;

import org.junit.jupiter.api.Nested;

/** Every contract of {@link com.reachgig.ports.item.ItemStore} but the model-based one. */
public abstract class ItemStoreContracts {

  /** A new fixture for one test. */
  protected abstract ItemStoreFixture fixture();

  @Nested
  final class Reads extends ReadContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Conditions extends ConditionContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Batches extends BatchContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Updates extends UpdateContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }
}
