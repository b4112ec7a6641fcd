package com.reachgig.domain.event;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the events that wait, oldest first: the order of their ids over all partitions. It
 * sees each event once, also if it is not taken out. Not safe for threads.
 */
final class Backlog {
  private final ItemStore store;
  private final List<Shard> shards;

  Backlog(ItemStore store, List<String> partitions) {
    this.store = store;
    this.shards = partitions.stream().map(Shard::new).toList();
  }

  /** The next events, at most so many; fewer only at the end. */
  List<Item> next(int limit) {
    var items = new ArrayList<Item>(limit);
    for (var oldest = oldest(limit); oldest != null; oldest = oldest(limit)) {
      items.add(oldest.waiting.remove());
      if (items.size() == limit) {
        break;
      }
    }
    return items;
  }

  private @Nullable Shard oldest(int limit) {
    shards.forEach(shard -> shard.fill(limit));
    return shards.stream()
        .filter(shard -> !shard.waiting.isEmpty())
        .min(Comparator.comparing(shard -> shard.waiting.element().key().sort()))
        .orElse(null);
  }

  /** One partition, read in pages as its events are taken from the front. */
  private final class Shard {
    private final String partition;
    private final Queue<Item> waiting = new ArrayDeque<>();
    private @Nullable Cursor next;
    private boolean begun;

    Shard(String partition) {
      this.partition = partition;
    }

    void fill(int limit) {
      while (waiting.isEmpty() && (!begun || next != null)) {
        var page = store.query(Query.table(partition, limit).after(next));
        waiting.addAll(page.items());
        next = page.next();
        begun = true;
      }
    }
  }
}
