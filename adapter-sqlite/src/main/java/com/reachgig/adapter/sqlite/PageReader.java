package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemSize;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Position;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.value.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one page. */
final class PageReader {
  private final Query query;
  private final @Nullable Index index;
  private final Instant now;
  private final List<Item> items;
  private long encodedBytes;

  PageReader(Query query, @Nullable Index index, Instant now) {
    this.query = query;
    this.index = index;
    this.now = now;
    this.items = new ArrayList<>(Math.min(query.limit(), 32));
  }

  Page read(ResultSet rows) throws SQLException {
    while (rows.next()) {
      byte[] body = rows.getBytes(1);
      var item = BodyReader.decode(body);
      if (!item.expired(now)) {
        items.add(item);
        encodedBytes += body.length;
        if (items.size() == query.limit() || isHeavy()) {
          long row = rows.getLong(2);
          return page(more(rows) ? cursor(item, row) : null);
        }
      }
    }
    return page(null);
  }

  /** How many bytes the page took on the medium. */
  long encodedBytes() {
    return encodedBytes;
  }

  /**
   * Whether the page has its {@link Limits#PAGE_BYTES}. An encoded item is never so much smaller
   * than its {@link ItemSize} as is assumed here, so that small pages need no exact size.
   */
  private boolean isHeavy() {
    return encodedBytes * 2 + items.size() * 64L >= Limits.PAGE_BYTES
        && items.stream().mapToLong(item -> ItemSize.of(item.key(), item.attributes())).sum()
            >= Limits.PAGE_BYTES;
  }

  private boolean more(ResultSet rows) throws SQLException {
    while (rows.next()) {
      if (!BodyReader.decode(rows.getBytes(1)).expired(now)) {
        return true;
      }
    }
    return false;
  }

  private Cursor cursor(Item last, long row) {
    if (index == null) {
      return Position.of(last.key()).cursor(query);
    }
    if (last.attributes().get(index.sortAttribute()) instanceof Value.Text(String sort)) {
      return PageQuery.position(sort, row).cursor(query);
    }
    throw new IllegalStateException("an entry of " + index.name() + " whose item lacks it");
  }

  private Page page(@Nullable Cursor next) {
    if (index != null && index.projection() instanceof Index.Projection.Only(var names)) {
      items.replaceAll(item -> projected(item, index, names));
    }
    return new Page(items, next);
  }

  private static Item projected(Item item, Index index, Set<String> names) {
    var attributes = new HashMap<>(item.attributes());
    attributes
        .keySet()
        .removeIf(
            name ->
                !names.contains(name)
                    && !name.equals(index.partitionAttribute())
                    && !name.equals(index.sortAttribute()));
    return new Item(item.key(), attributes, item.version(), item.expiresAt());
  }
}
