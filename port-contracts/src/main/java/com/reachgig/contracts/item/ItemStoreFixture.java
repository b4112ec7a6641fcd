package com.reachgig.contracts.item;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;

/** What the contracts need of the adapter under test. Each test makes one and closes it. */
public interface ItemStoreFixture extends AutoCloseable {

  /** A new, empty store that reads the time from {@link #clock}. Called once. */
  ItemStore open(Table table);

  /** The clock that {@link #open} gives to the store. It starts at a whole second. */
  ManualClock clock();

  /** Whether and how the store's medium can be made to fail. */
  Medium medium();

  /** Whether queries of an index may be behind the table; then the contracts wait for them. */
  default boolean indexesLag() {
    return false;
  }

  /** Releases the store and what it lives on. */
  @Override
  default void close() {}
}
