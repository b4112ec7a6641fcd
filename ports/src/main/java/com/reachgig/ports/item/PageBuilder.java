package com.reachgig.ports.item;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a {@link Page} from items that come in a query's order. Not safe for threads. */
public final class PageBuilder {
  private final Query query;
  private final List<Item> items = new ArrayList<>();
  private long bytes;
  private @Nullable Position last;
  private boolean more;

  public PageBuilder(Query query) {
    this.query = query;
  }

  /**
   * Takes the item, unless the page already ended at its limit or its bytes: then there is a next
   * page, and nothing further needs to be offered.
   *
   * @param size the item's bytes, before projection
   */
  public boolean offer(Position position, Item item, long size) {
    if (items.size() == query.limit() || bytes >= Limits.PAGE_BYTES) {
      more = true;
      return false;
    }
    items.add(item);
    bytes += size;
    last = position;
    return true;
  }

  public Page page() {
    return new Page(items, more && last != null ? last.cursor(query) : null);
  }
}
