package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.ports.item.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a query or of a scan, and where it goes on. */
final class ItemsAnswer extends Answer<ItemsAnswer> {
  private final List<Item> items = new ArrayList<>();
  private @Nullable KeyTexts next;

  @Override
  void begin() {
    items.clear();
    next = null;
  }

  @Override
  void take(String field, JsonReader json) throws IOException {
    switch (field) {
      case "Items" -> {
        while (json.next() != JsonToken.END_ARRAY) {
          items.add(StoredItem.read(json).item());
        }
      }
      case "LastEvaluatedKey" -> next = KeyTexts.read(json);
      default -> json.skipChildren();
    }
  }

  @Override
  ItemsAnswer result() {
    return this;
  }

  List<Item> items() {
    return items;
  }

  /** Where to go on, or null at the end. */
  @Nullable KeyTexts next() {
    return next;
  }
}
