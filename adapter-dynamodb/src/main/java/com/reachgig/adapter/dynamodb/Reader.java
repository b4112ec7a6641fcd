package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads items by their keys, always consistently. */
final class Reader {
  private static final System.Logger LOG = System.getLogger(Reader.class.getName());

  private final TableCalls calls;
  private final InstantSource clock;
  private final Pauses pauses;

  Reader(TableCalls calls, InstantSource clock, Pauses pauses) {
    this.calls = calls;
    this.clock = clock;
    this.pauses = pauses;
  }

  Optional<Item> get(ItemKey key) {
    return Optional.ofNullable(stored(key)).map(StoredItem::item).filter(this::lives);
  }

  List<Item> getAll(List<ItemKey> keys) {
    if (keys.size() == 1) {
      return get(keys.getFirst()).stream().toList();
    }
    var found = new HashMap<ItemKey, Item>();
    var left = keys;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      left = calls.read("BatchGetItem", batch(left), new BatchGetAnswer(found));
      if (!left.isEmpty()) {
        pauses.orGiveUp(attempt);
      }
    }
    return keys.stream().map(found::get).filter(Objects::nonNull).filter(this::lives).toList();
  }

  /** Whether what is stored is of that action, whose answer was lost. */
  boolean bears(Action action) {
    if (action.stamp() == null || action.write() instanceof Write.Delete) {
      return false;
    }
    try {
      var stored = stored(action.write().key());
      return stored != null && action.stamp().equals(stored.stamp());
    } catch (PortException e) {
      LOG.log(System.Logger.Level.DEBUG, "A lost answer could not be looked into", e);
      return false;
    }
  }

  private @Nullable StoredItem stored(ItemKey key) {
    return calls
        .read(
            "GetItem",
            json -> {
              json.field("TableName", calls.definition().name());
              json.field("ConsistentRead", true);
              json.name("Key");
              key(json, key);
            },
            new ItemAnswer())
        .orElse(null);
  }

  private RequestBody batch(List<ItemKey> keys) {
    return json -> {
      json.startObject("RequestItems");
      json.startObject(calls.definition().name());
      json.field("ConsistentRead", true);
      json.startArray("Keys");
      for (var key : keys) {
        key(json, key);
      }
      json.endArray();
      json.endObject();
      json.endObject();
    };
  }

  private boolean lives(Item item) {
    return !item.expired(clock.instant());
  }

  private static void key(JsonWriter json, ItemKey key) {
    json.startObject();
    StoredItem.writeKey(json, key);
    json.endObject();
  }

  private static final class ItemAnswer extends Answer<Optional<StoredItem>> {
    private @Nullable StoredItem stored;

    @Override
    void begin() {
      stored = null;
    }

    @Override
    void take(String field, JsonReader json) throws IOException {
      if (field.equals("Item")) {
        stored = StoredItem.read(json);
      } else {
        json.skipChildren();
      }
    }

    @Override
    Optional<StoredItem> result() {
      return Optional.ofNullable(stored);
    }
  }
}
