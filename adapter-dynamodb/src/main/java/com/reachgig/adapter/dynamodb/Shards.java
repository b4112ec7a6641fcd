package com.reachgig.adapter.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.ItemKey;
import java.util.zip.CRC32C;

/**
 * Which shard of an index an item is in: chance, but the same for ever, by the bytes of its key.
 * Where there are several, an attribute of the adapter's own holds partition and shard.
 */
final class Shards {
  private Shards() {}

  /** The attribute that holds the index's partition key. */
  static String attribute(Index index) {
    return index.shards() == 1 ? Names.stored(index.partitionAttribute()) : "#s" + index.name();
  }

  /** The shard of an item, 0 to one less than there are. */
  static int of(Index index, ItemKey key) {
    var sum = new CRC32C();
    sum.update(key.partition().getBytes(UTF_8));
    sum.update(0xFF);
    sum.update(key.sort().getBytes(UTF_8));
    return (int) (sum.getValue() % index.shards());
  }

  /** The partition key of a shard. */
  static String partition(Index index, String partition, int shard) {
    return index.shards() == 1 ? partition : partition + "#" + shard;
  }
}
