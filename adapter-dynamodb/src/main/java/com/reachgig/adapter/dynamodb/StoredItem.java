package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item with what the adapter keeps beside it.
 *
 * @param stamp which write it is of; null if it came of a transaction
 */
record StoredItem(Item item, Value.@Nullable Bytes stamp) {

  static void writeKey(JsonWriter json, ItemKey key) {
    text(json, TableDefinition.PARTITION, key.partition());
    text(json, TableDefinition.SORT, key.sort());
  }

  /** Writes the item as an object. */
  void writeTo(JsonWriter json, Table table) {
    json.startObject();
    writeKey(json, item.key());
    for (var attribute : item.attributes().entrySet()) {
      json.name(Names.stored(attribute.getKey()));
      Values.write(json, attribute.getValue());
    }
    write(json, TableDefinition.VERSION, Value.of(item.version()));
    if (item.expiresAt() != null) {
      write(json, TableDefinition.TIME_TO_LIVE, Value.of(item.expiresAt().getEpochSecond()));
    }
    if (stamp != null) {
      write(json, TableDefinition.STAMP, stamp);
    }
    for (var index : table.indexes()) {
      if (index.shards() > 1
          && item.attributes().get(index.partitionAttribute()) instanceof Value.Text(String text)) {
        int shard = Shards.of(index, item.key());
        text(json, Shards.attribute(index), Shards.partition(index, text, shard));
      }
    }
    json.endObject();
  }

  /** Reads an item; the reader is at its first token, and then at its last. */
  static StoredItem read(JsonReader json) throws IOException {
    var own = new HashMap<String, Value>();
    var attributes = new HashMap<String, Value>();
    while (json.next() == JsonToken.NAME) {
      String stored = json.name();
      json.next();
      var value = Values.read(json);
      String name = Names.attribute(stored);
      if (name == null
          || stored.equals(TableDefinition.PARTITION)
          || stored.equals(TableDefinition.SORT)) {
        own.put(stored, value);
      } else {
        attributes.put(name, value);
      }
    }
    return new StoredItem(
        item(own, attributes),
        own.get(TableDefinition.STAMP) instanceof Value.Bytes bytes ? bytes : null);
  }

  private static Item item(Map<String, Value> own, Map<String, Value> attributes) {
    if (own.get(TableDefinition.PARTITION) instanceof Value.Text(String partition)
        && own.get(TableDefinition.SORT) instanceof Value.Text(String sort)
        && own.get(TableDefinition.VERSION) instanceof Value.Whole(long version)) {
      return new Item(
          new ItemKey(partition, sort),
          attributes,
          version,
          time(own.get(TableDefinition.TIME_TO_LIVE)));
    }
    throw new PortException(Fault.CORRUPT, "an item without key or version: " + own);
  }

  private static @Nullable Instant time(@Nullable Value value) {
    try {
      return value instanceof Value.Whole(long seconds) ? Instant.ofEpochSecond(seconds) : null;
    } catch (DateTimeException e) {
      throw new PortException(Fault.CORRUPT, "no time of expiry: " + value, e);
    }
  }

  private static void text(JsonWriter json, String name, String text) {
    write(json, name, Value.of(text));
  }

  private static void write(JsonWriter json, String name, Value value) {
    json.name(name);
    Values.write(json, value);
  }
}
