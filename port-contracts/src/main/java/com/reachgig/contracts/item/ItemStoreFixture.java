package com.reachgig.contracts.item;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;
import java.util.Optional;

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

  /** How the engine's counting of bytes differs from the port's. */
  default Leeway leeway() {
    return Leeway.NONE;
  }

  /**
   * Ends the store as the end of the process would, and opens what it left. Empty, and without any
   * effect, if the store is not meant to outlive its process.
   */
  default Optional<ItemStore> reopen() {
    return Optional.empty();
  }

  /** Releases the store and what it lives on. */
  @Override
  default void close() {}
}
