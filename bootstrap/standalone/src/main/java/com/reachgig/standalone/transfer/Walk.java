package com.reachgig.standalone.transfer;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Page;
import com.reachgig.standalone.transfer.archive.Tally;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads all items of a store, without what an import left there about itself. */
final class Walk {
  private Walk() {}

  static Page page(ItemTransfer items, @Nullable Cursor after) {
    var page = items.read(Limits.PAGE_ITEMS, after);
    return new Page(
        page.items().stream().filter(item -> !item.key().equals(Marker.KEY)).toList(), page.next());
  }

  /** Counts and hashes everything. */
  static Tally tally(ItemTransfer items, LongConsumer progress) {
    var tally = new Tally();
    @Nullable Cursor next = null;
    do {
      var page = page(items, next);
      page.items().forEach(tally::add);
      progress.accept(tally.items());
      next = page.next();
    } while (next != null);
    return tally;
  }

  static boolean isEmpty(ItemTransfer items) {
    @Nullable Cursor next = null;
    do {
      var page = page(items, next);
      if (!page.items().isEmpty()) {
        return false;
      }
      next = page.next();
    } while (next != null);
    return true;
  }
}
