package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Page;
import java.time.Instant;

/** What a query found. */
record CachedPage(Page page, int encodedBytes) implements StampedCache.Weighed {

  /** Whether each item of the page is still there at that time. */
  boolean lasts(Instant now) {
    for (var item : page.items()) {
      if (item.expired(now)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int weight() {
    return 500 + 300 * page.items().size() + 2 * encodedBytes;
  }
}
