package com.reachgig.adapter.sqlite.crash;

import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a worker writes: one item, or three that are only ever written together.
 *
 * @param number tells targets of one kind apart
 */
record Target(Kind kind, int number) {

  /** How a target is written. */
  enum Kind {
    /** By one worker only: created, changed with its version, deleted. */
    OWNED(1_200),
    /** As an owned one, but three items in one batch. */
    TRIPLE(96),
    /** By many workers, each change with the version that it read. */
    CONTENDED(4),
    /** By many workers, with no condition at all. */
    COUNTER(4);

    final int targets;

    Kind(int targets) {
      this.targets = targets;
    }

    /** Where all of the kind are. */
    String partition() {
      return name();
    }
  }

  static final String VALUE = "value";
  static final String FILLER = "filler";
  static final String COUNT = "count";
  static final String INDEX_PARTITION = "gsi1pk";
  static final String INDEX_SORT = "gsi1sk";
  static final int INDEX_PARTITIONS = 4;

  /** The keys of its items. */
  List<ItemKey> keys() {
    var parts = kind == Kind.TRIPLE ? Stream.of("/a", "/b", "/c") : Stream.of("");
    return parts.map(part -> new ItemKey(kind.partition(), number + part)).toList();
  }

  /** The target of an item. */
  static Target of(ItemKey key) {
    var number = key.sort().split("/", -1)[0];
    return new Target(Kind.valueOf(key.partition()), Integer.parseInt(number));
  }

  /**
   * The attributes of an item with that value. They follow from it, so that one that was damaged
   * shows; and they vary in size, so that pages split and overflow.
   */
  static Map<String, Value> attributes(String value) {
    int hash = value.hashCode() & 0x7fffffff;
    return Map.of(
        VALUE, Value.of(value),
        FILLER, Value.of((value + ";").repeat(hash % 50 == 0 ? 900 : hash % 90)),
        INDEX_PARTITION, Value.of(indexPartition(hash % INDEX_PARTITIONS)),
        INDEX_SORT, Value.of(value));
  }

  static String indexPartition(int number) {
    return "INDEX#" + number;
  }

  String text() {
    return kind + "-" + number;
  }

  static Target parse(String text) {
    var words = text.split("-", -1);
    return new Target(Kind.valueOf(words[0]), Integer.parseInt(words[1]));
  }
}
