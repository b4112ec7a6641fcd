package com.reachgig.ports.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a whole store as they are, to move them to another store: with their versions and
 * times of expiry. For operators; use cases have {@link ItemStore}.
 *
 * <p><b>Atomicity.</b> None over more than one item. A {@link #put} that fails may have put any of
 * its items; repeating it is harmless.
 *
 * <p><b>Consistency.</b> A walk sees each item that is there, unchanged, all the time exactly once;
 * whether it sees what is written meanwhile is open. What was put before a walk began is seen.
 *
 * <p><b>Order.</b> The store's own, the same at each walk. A cursor is a position: it holds as long
 * as the data lives, also in another process, so that a walk can be resumed.
 *
 * <p><b>Expiry.</b> Expired items are not read. They may be put, and are absent.
 *
 * <p><b>Limits.</b> {@link Limits}; exceeding one is {@link
 * com.reachgig.ports.fault.Fault#LIMIT_EXCEEDED}.
 *
 * <p><b>Not promised.</b> A snapshot; that a page is full.
 *
 * <p><b>Faults, threads.</b> As {@link ItemStore}.
 */
public interface ItemTransfer {

  /**
   * A page of all items. It may hold fewer than the limit, even none, and yet have a next one.
   *
   * @param limit 1 to {@link Limits#PAGE_ITEMS}
   * @param after where the page before ended, or null for the first
   * @throws IllegalArgumentException if the cursor is none of a transfer's
   */
  Page read(int limit, @Nullable Cursor after);

  /**
   * Stores the items, whatever is there under their keys.
   *
   * @param items at most {@link Limits#PUT_ITEMS}, each of another key
   */
  void put(List<Item> items);
}
