package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Item;
import org.jspecify.annotations.Nullable;

/**
 * What a read by key found.
 *
 * @param item null if there is no row
 */
record CachedItem(@Nullable Item item, int encodedBytes) implements StampedCache.Weighed {
  static final CachedItem ABSENT = new CachedItem(null, 0);

  /** Objects take about twice of what they take encoded, and a key, an entry and maps besides. */
  @Override
  public int weight() {
    return 300 + 2 * encodedBytes;
  }
}
