package com.reachgig.contracts.item;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;

/**
 * What the contract of transfers needs of the adapter under test. Each test makes one, with an
 * empty store of {@link ContractTable#TABLE}.
 */
public interface ItemTransferFixture extends AutoCloseable {

  /** The store. */
  ItemStore store();

  /** A transfer of the store's items; another object at each call where that is possible. */
  ItemTransfer transfer();

  /** The clock of both. */
  ManualClock clock();

  /** Whether queries of an index may be behind the table. */
  default boolean indexesLag() {
    return false;
  }

  @Override
  default void close() {}
}
