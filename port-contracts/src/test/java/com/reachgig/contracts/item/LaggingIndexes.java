package com.reachgig.contracts.item;

import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.LinkedHashSet;
import java.util.Set;

/** Indexes that do not find what was just written, and learn of one item with each query. */
final class LaggingIndexes extends Forwarding {
  private final Set<ItemKey> unknown = new LinkedHashSet<>();

  LaggingIndexes(ItemStore right) {
    super(right);
  }

  @Override
  public synchronized Page query(Query query) {
    var page = right.query(query);
    if (query.index() == null) {
      return page;
    }
    var known = page.items().stream().filter(item -> !unknown.contains(item.key())).toList();
    unknown.stream().findFirst().ifPresent(unknown::remove);
    return new Page(known, page.next());
  }

  @Override
  public synchronized WriteOutcome write(WriteBatch batch) {
    var outcome = right.write(batch);
    if (outcome instanceof WriteOutcome.Committed) {
      batch.writes().stream().map(Write::key).forEach(unknown::add);
    }
    return outcome;
  }
}
