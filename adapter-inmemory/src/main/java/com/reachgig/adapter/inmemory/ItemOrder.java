package com.reachgig.adapter.inmemory;

import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemSize;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.PageBuilder;
import com.reachgig.ports.item.Position;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortBounds;
import com.reachgig.ports.item.SortRange;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Items by partition and position: the order of a table, or of one of its indexes. */
final class ItemOrder {
  private static final ItemKey LEAST_KEY = new ItemKey("\0", "\0");

  private final @Nullable Index index;
  private final Map<String, NavigableMap<Position, Item>> partitions = new HashMap<>();

  private ItemOrder(@Nullable Index index) {
    this.index = index;
  }

  static ItemOrder ofTable() {
    return new ItemOrder(null);
  }

  static ItemOrder of(Index index) {
    return new ItemOrder(index);
  }

  void add(Item item) {
    var place = place(item);
    if (place != null) {
      partitions
          .computeIfAbsent(place.partition(), _ -> new TreeMap<>())
          .put(new Position(place.sort(), item.key()), item);
    }
  }

  void remove(Item item) {
    var place = place(item);
    var items = place == null ? null : partitions.get(place.partition());
    if (place != null && items != null) {
      items.remove(new Position(place.sort(), item.key()));
      if (items.isEmpty()) {
        partitions.remove(place.partition());
      }
    }
  }

  Page page(Query query, Instant now) {
    var page = new PageBuilder(query);
    for (var entry : from(query).entrySet()) {
      var item = entry.getValue();
      if (!item.expired(now) && !page.offer(entry.getKey(), projected(item), size(item))) {
        break;
      }
    }
    return page.page();
  }

  private @Nullable ItemKey place(Item item) {
    return index == null ? item.key() : index.place(item.attributes());
  }

  private Item projected(Item item) {
    return index == null ? item : index.project(item);
  }

  private static long size(Item item) {
    return ItemSize.of(item.key(), item.attributes());
  }

  /** The items from a query's beginning, or from its cursor, to the end of its range. */
  private Map<Position, Item> from(Query query) {
    var after = Position.after(query);
    var items =
        within(
            query.range(),
            partitions.getOrDefault(query.partition(), Collections.emptyNavigableMap()));
    var directed = query.direction() == Direction.ASCENDING ? items : items.descendingMap();
    return after == null ? directed : directed.tailMap(after, false);
  }

  private static NavigableMap<Position, Item> within(
      SortRange range, NavigableMap<Position, Item> items) {
    var bounds = SortBounds.of(range);
    var first = bounds.first() == null ? null : leastOf(bounds.first());
    var end =
        bounds.last() == null
            ? null
            : leastOf(bounds.lastIncluded() ? bounds.last() + "\0" : bounds.last());
    if (first != null && end != null && first.compareTo(end) >= 0) {
      return Collections.emptyNavigableMap();
    }
    var tail = first == null ? items : items.tailMap(first, true);
    return end == null ? tail : tail.headMap(end, false);
  }

  private static Position leastOf(String sort) {
    return new Position(sort, LEAST_KEY);
  }
}
