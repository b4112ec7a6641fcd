package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The shape of a table: its indexes. An adapter is made for one.
 *
 * @param indexes at most 20, each with a name of its own
 */
public record Table(List<Index> indexes) {
  private static final int MAX_INDEXES = 20;

  public Table {
    indexes = List.copyOf(indexes);
    Limits.atMost("indexes", indexes.size(), MAX_INDEXES);
    var names = new HashSet<String>();
    for (var index : indexes) {
      if (!names.add(index.name())) {
        throw new IllegalArgumentException("two indexes are named " + index.name());
      }
    }
  }

  /** The index of that name, or an {@link IllegalArgumentException}. */
  public Index index(String name) {
    for (var index : indexes) {
      if (index.name().equals(name)) {
        return index;
      }
    }
    throw new IllegalArgumentException("no index is named " + name);
  }

  /**
   * Checks an item as it would be stored: its size, and that index attributes are texts of a legal
   * length.
   *
   * @throws com.reachgig.ports.fault.PortException with LIMIT_EXCEEDED if it is too large
   * @throws IllegalArgumentException if an index attribute is empty or no text
   */
  public void requireStorable(ItemKey key, Map<String, Value> attributes) {
    long bytes = ItemSize.of(key, attributes);
    for (var index : indexes) {
      bytes += index.shardBytes(attributes);
    }
    Limits.atMost("item bytes", bytes, Limits.ITEM_BYTES);
    for (var index : indexes) {
      var partition = attributes.get(index.partitionAttribute());
      if (partition != null) {
        index.requirePartition(text(index, partition));
      }
      var sort = attributes.get(index.sortAttribute());
      if (sort != null) {
        Limits.requireSortKey(text(index, sort));
      }
    }
  }

  private static String text(Index index, Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    throw new IllegalArgumentException("an attribute of index " + index.name() + " is no text");
  }
}
