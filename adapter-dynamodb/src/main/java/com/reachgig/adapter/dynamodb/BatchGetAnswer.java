package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
  void take(String field, JsonParser json) throws IOException {
    switch (field) {
      case "Responses" -> {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          json.nextToken();
          items(json);
        }
      }
      case "UnprocessedKeys" -> {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          json.nextToken();
          unprocessed(json);
        }
      }
      default -> json.skipChildren();
    }
  }

  private void items(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var item = StoredItem.read(json).item();
      found.put(item.key(), item);
    }
  }

  private void unprocessed(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean keys = json.currentName().equals("Keys");
      json.nextToken();
      if (keys) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
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
