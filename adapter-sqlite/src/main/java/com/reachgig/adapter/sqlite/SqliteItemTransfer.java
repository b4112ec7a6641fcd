package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Requests;
import com.reachgig.ports.item.TransferPosition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ItemTransfer} of the table {@code items}, in the order of keys. */
final class SqliteItemTransfer implements ItemTransfer {
  private final Engine engine;
  private final ItemWriter items;

  SqliteItemTransfer(Engine engine, ItemWriter items) {
    this.engine = engine;
    this.items = items;
  }

  @Override
  public Page read(int limit, @Nullable Cursor after) {
    Requests.requirePage(limit);
    var start = TransferPosition.after(after);
    var now = items.clock().instant();
    return engine.readers().read(session -> page(session, limit, start, now));
  }

  @Override
  public void put(List<Item> put) {
    Requests.requirePut(items.table(), put);
    engine.writer().run(items.preparePut(put));
  }

  private static Page page(Session session, int limit, @Nullable ItemKey start, Instant now)
      throws SQLException {
    String partition = start == null ? "" : start.partition();
    String sort = start == null ? "" : start.sort();
    var page = new ArrayList<Item>();
    long bytes = 0;
    ItemKey last = null;
    try (var rows = ItemRows.walk(session, partition, sort, limit + 1)) {
      for (int count = 0; rows.next(); count++) {
        if (last != null && (count == limit || bytes >= Limits.PAGE_BYTES)) {
          return new Page(page, new TransferPosition(last).cursor());
        }
        byte[] body = rows.getBytes(1);
        var item = BodyReader.decode(body);
        bytes += body.length;
        last = item.key();
        if (!item.expired(now)) {
          page.add(item);
        }
      }
    }
    return new Page(page, null);
  }
}
