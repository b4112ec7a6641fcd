package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second order of the table's items. An item is in the index while it has both attributes; an
 * item that lacks one is not (the index is <em>sparse</em>).
 *
 * @param name 3 to 255 characters
 * @param partitionAttribute a {@link Value.Text} of 1 to 2,048 bytes where present
 * @param sortAttribute a {@link Value.Text} of 1 to 1,024 bytes where present
 * @param projection which attributes the index returns
 * @param shards over how many partitions of the medium one partition of the index is spread, 1 to
 *     {@value #MAX_SHARDS}; more than 1 where all writes go to the end of one busy partition, which
 *     a store of limited throughput for each partition, as DynamoDB is, cannot split otherwise.
 *     Queries see one partition all the same; other stores ignore it.
 */
public record Index(
    String name,
    String partitionAttribute,
    String sortAttribute,
    Projection projection,
    int shards) {
  /** The most shards of an index: each is asked for each page. */
  public static final int MAX_SHARDS = 100;

  /**
   * Bytes besides its name and text that a shard's own copy of the partition takes, at the most.
   */
  private static final int SHARD_OVERHEAD = 8;

  /** Bytes of the text that tells a shard from the others, at the most. */
  private static final int SHARD_BYTES = 3;

  public Index {
    if (shards < 1 || shards > MAX_SHARDS) {
      throw new IllegalArgumentException("shards must be 1 to " + MAX_SHARDS + ": " + shards);
    }
  }

  /** An index that is not sharded. */
  public Index(
      String name, String partitionAttribute, String sortAttribute, Projection projection) {
    this(name, partitionAttribute, sortAttribute, projection, 1);
  }

  /** Which attributes items read through an index carry; key and version are always there. */
  public sealed interface Projection {

    /** All of them. */
    record Everything() implements Projection {}

    /** These, the index's own two, and no others. */
    record Only(Set<String> attributes) implements Projection {
      public Only {
        attributes = Set.copyOf(attributes);
      }
    }
  }

  /**
   * Where the item stands in the index, as a key of the index's own two attributes; null if it is
   * not in the index.
   */
  public @Nullable ItemKey place(Map<String, Value> attributes) {
    return attributes.get(partitionAttribute) instanceof Value.Text(String partition)
            && attributes.get(sortAttribute) instanceof Value.Text(String sort)
        ? new ItemKey(partition, sort)
        : null;
  }

  /** The item as the index returns it. */
  public Item project(Item item) {
    if (!(projection instanceof Projection.Only(var names))) {
      return item;
    }
    var attributes = new HashMap<>(item.attributes());
    attributes
        .keySet()
        .removeIf(
            name ->
                !names.contains(name)
                    && !name.equals(partitionAttribute)
                    && !name.equals(sortAttribute));
    return new Item(item.key(), attributes, item.version(), item.expiresAt());
  }

  /** Bytes that the index adds to an item: what tells the item's shard. */
  long shardBytes(Map<String, Value> attributes) {
    return shards > 1 && attributes.get(partitionAttribute) instanceof Value.Text(String partition)
        ? Utf8.length(name) + Utf8.length(partition) + SHARD_OVERHEAD
        : 0;
  }

  /** Refuses a partition that the index cannot have. */
  void requirePartition(String partition) {
    Limits.requirePartitionKey(partition);
    if (shards > 1) {
      Limits.atMost(
          "partition key bytes of a sharded index",
          Utf8.length(partition),
          Limits.PARTITION_KEY_BYTES - SHARD_BYTES);
    }
  }
}
