package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds the items that came to those found before, and gives the keys that were left out. */
final class BatchGetAnswer extends Answer<List<ItemKey>> {
  private final Map<ItemKey, Item> found;
  private final List<ItemKey> left = new ArrayList<>();

  BatchGetAnswer(Map<ItemKey, Item> found) {
    this.found = found;
  }

  @Override
  void begin() {
    left.clear();
  }

  @Override
  void take(String field, JsonReader json) throws IOException {
    switch (field) {
      case "Responses" -> {
        while (json.next() == JsonToken.NAME) {
          json.next();
          items(json);
        }
      }
      case "UnprocessedKeys" -> {
        while (json.next() == JsonToken.NAME) {
          json.next();
          unprocessed(json);
        }
      }
      default -> json.skipChildren();
    }
  }

  private void items(JsonReader json) throws IOException {
    while (json.next() != JsonToken.END_ARRAY) {
      var item = StoredItem.read(json).item();
      found.put(item.key(), item);
    }
  }

  private void unprocessed(JsonReader json) throws IOException {
    while (json.next() == JsonToken.NAME) {
      boolean keys = json.name().equals("Keys");
      json.next();
      if (keys) {
        while (json.next() != JsonToken.END_ARRAY) {
          left.add(KeyTexts.read(json).itemKey());
        }
      } else {
        json.skipChildren();
      }
    }
  }

  @Override
  List<ItemKey> result() {
    return left;
  }
}
