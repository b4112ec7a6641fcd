package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.reachgig.ports.item.ItemKey;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The keys of the items that were not put. */
final class BatchWriteAnswer extends Answer<Set<ItemKey>> {
  private final Set<ItemKey> left = new HashSet<>();

  @Override
  void take(String field, JsonParser json) throws IOException {
    if (!field.equals("UnprocessedItems")) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        left.add(put(json));
      }
    }
  }

  /**
   * {@code {"PutRequest": {"Item": …}}}; the parser is at its first token, and then at its last.
   */
  private static ItemKey put(JsonParser json) throws IOException {
    for (int name = 0; name < 2; name++) {
      json.nextToken();
      json.nextToken();
    }
    var key = StoredItem.read(json).item().key();
    json.nextToken();
    json.nextToken();
    return key;
  }

  @Override
  Set<ItemKey> result() {
    return left;
  }
}
