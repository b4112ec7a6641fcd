package com.reachgig.adapter.dynamodb;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemSize;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.PageBuilder;
import com.reachgig.ports.item.Position;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Utf8;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a query. The shards of an index are read side by side and merged by their sort keys;
 * among equal ones the lower shard goes first, so that a position in one shard tells where all
 * others stand.
 */
final class Queries {
  /** Shards are filled by chance; with so many more than its share one is seldom asked twice. */
  private static final int SLACK = 2;

  private final TableCalls calls;
  private final InstantSource clock;

  Queries(TableCalls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  Page page(Query query) {
    var strands = strands(query, Position.after(query));
    fill(strands);
    var page = new PageBuilder(query);
    for (var next = first(strands, query); next != null; next = first(strands, query)) {
      var item = next.head();
      if (item == null || !page.offer(next.position(item), item, size(item))) {
        break;
      }
      next.removeHead();
    }
    return page.page();
  }

  private List<Strand> strands(Query query, @Nullable Position after) {
    var span = Span.of(query.range());
    if (query.index() == null) {
      var start = after == null ? null : KeyTexts.of(after.key());
      return List.of(strand(query, query.partition(), span, start, query.limit() + 1));
    }
    var index = calls.table().index(query.index());
    int share = Math.ceilDiv(query.limit() + 1, index.shards());
    int piece = index.shards() == 1 ? share : share + SLACK;
    var strands = new ArrayList<Strand>(index.shards());
    for (int shard = 0; shard < index.shards(); shard++) {
      strands.add(strand(query, index, shard, span, after, piece));
    }
    return strands;
  }

  private Strand strand(
      Query query, Index index, int shard, Span span, @Nullable Position after, int piece) {
    String partition = Shards.partition(index, query.partition(), shard);
    if (after == null) {
      return strand(query, partition, span, null, piece);
    }
    int last = Shards.of(index, after.key());
    return shard == last
        ? strand(query, partition, span, KeyTexts.of(index, partition, after), piece)
        : strand(
            query,
            partition,
            span.after(after.sort(), shard > last, query.direction()),
            null,
            piece);
  }

  private Strand strand(
      Query query, String partition, Span span, @Nullable KeyTexts start, int piece) {
    return new Strand(calls, query, partition, span, start, piece, clock.instant());
  }

  /** The strand whose head comes first, or null if all are at their ends. */
  private static @Nullable Strand first(List<Strand> strands, Query query) {
    Strand first = null;
    String least = "";
    for (var strand : strands) {
      var head = strand.head();
      if (head != null) {
        String sort = strand.position(head).sort();
        int order = Utf8.compare(sort, least);
        if (first == null || (query.direction() == Direction.ASCENDING ? order < 0 : order > 0)) {
          first = strand;
          least = sort;
        }
      }
    }
    return first;
  }

  /** Reads the first piece of each strand at the same time. */
  private static void fill(List<Strand> strands) {
    var others = new ArrayList<FutureTask<Void>>();
    for (var strand : strands.subList(1, strands.size())) {
      var task = new FutureTask<Void>(strand::fill, null);
      Thread.ofVirtual().start(task);
      others.add(task);
    }
    strands.getFirst().fill();
    others.forEach(Queries::await);
  }

  private static void await(FutureTask<Void> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(Fault.INTERRUPTED, "interrupted while shards were read", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new PortException(Fault.UNAVAILABLE, "a shard cannot be read", e);
    }
  }

  private static long size(Item item) {
    return ItemSize.of(item.key(), item.attributes());
  }
}
