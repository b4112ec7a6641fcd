package com.reachgig.domain.storage;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a partition, latest sort key first, that go on from a sort key instead of from a store's
 * own cursor: a place that means the same on every store, and inside a page, too. Sort keys within
 * the partition must be unique.
 */
public final class Keyset {
  /** Besides the page: the item that the last page ended with, and one to see if more are left. */
  private static final int EXTRA = 2;

  private final ItemStore store;

  public Keyset(ItemStore store) {
    this.store = store;
  }

  /**
   * A page.
   *
   * @param next the sort key to go on after, or null if nothing is left
   */
  public record Slice(List<Item> items, @Nullable String next) {
    public Slice {
      items = List.copyOf(items);
    }
  }

  /**
   * Reads a page.
   *
   * @param index or null for the table itself
   * @param after the sort key where the page before ended, or null for the first
   */
  public Slice latest(@Nullable Index index, String partition, @Nullable String after, int limit) {
    int fetched = limit + EXTRA;
    var query =
        index == null
            ? Query.table(partition, fetched)
            : Query.index(index.name(), partition, fetched);
    var range = after == null ? SortRange.everything() : new SortRange.AtMost(after);
    var page = store.query(query.within(range).descending());
    var items = page.items().stream().filter(item -> !sortKey(index, item).equals(after)).toList();
    boolean more = page.next() != null || items.size() > limit;
    var kept = items.subList(0, Math.min(limit, items.size()));
    return new Slice(kept, more && !kept.isEmpty() ? sortKey(index, kept.getLast()) : null);
  }

  private static String sortKey(@Nullable Index index, Item item) {
    return index == null ? item.key().sort() : FieldReader.of(item).text(index.sortAttribute());
  }
}
