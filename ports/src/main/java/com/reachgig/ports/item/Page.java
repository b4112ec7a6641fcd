package com.reachgig.ports.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items of a query, in its order.
 *
 * @param next where the next page begins, or null if nothing is left; a page that has a next one
 *     may be followed by an empty one
 */
public record Page(List<Item> items, @Nullable Cursor next) {
  public Page {
    items = List.copyOf(items);
  }
}
