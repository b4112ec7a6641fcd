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

  @Nested
  final class Queries extends QueryContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Cursors extends CursorContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Indexes extends IndexContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Expiries extends ExpiryContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Limits extends LimitContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Texts extends TextContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Faults extends FaultContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Concurrency extends ConcurrencyContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Histories extends LinearizabilityContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }

  @Nested
  final class Durability extends DurabilityContract {
    @Override
    protected ItemStoreFixture fixture() {
      return ItemStoreContracts.this.fixture();
    }
  }
}
