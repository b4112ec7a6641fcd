package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.ports.item.ItemKey;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The keys of the items that were not put. */
final class BatchWriteAnswer extends Answer<Set<ItemKey>> {
  private final Set<ItemKey> left = new HashSet<>();

  @Override
  void begin() {
    left.clear();
  }

  @Override
  void take(String field, JsonReader json) throws IOException {
    if (!field.equals("UnprocessedItems")) {
      json.skipChildren();
      return;
    }
    while (json.next() == JsonToken.NAME) {
      json.next();
      while (json.next() != JsonToken.END_ARRAY) {
        left.add(put(json));
      }
    }
  }

  /**
   * {@code {"PutRequest": {"Item": …}}}; the reader is at its first token, and then at its last.
   */
  private static ItemKey put(JsonReader json) throws IOException {
    for (int name = 0; name < 2; name++) {
      json.next();
      json.next();
    }
    var key = StoredItem.read(json).item().key();
    json.next();
    json.next();
    return key;
  }

  @Override
  Set<ItemKey> result() {
    return left;
  }
}
