package com.reachgig.bench.store;

import com.reachgig.ports.item.ItemStore;

/** A store under measurement. */
interface Subject extends AutoCloseable {
  String name();

  ItemStore store();

  /** CPU time in nanoseconds of all processes that serve the store, this one included. */
  long cpuNanos();

  @Override
  void close();
}
