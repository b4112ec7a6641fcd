package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer that describes a table, and what of it is not as a definition says. */
final class TableDescription extends Answer<TableDescription> {
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> indexes = new HashMap<>();
  private String status = "";
  private String key = "";
  private long items;

  /** A key as this class spells it. */
  private static String key(String partition, String sort) {
    return partition + " HASH, " + sort + " RANGE";
  }

  @Override
  void begin() {
    types.clear();
    indexes.clear();
  }

  @Override
  void take(String field, JsonReader json) throws IOException {
    if (!field.equals("Table")) {
      json.skipChildren();
      return;
    }
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      json.next();
      switch (name) {
        case "TableStatus" -> status = json.text();
        case "ItemCount" -> items = json.longValue();
        case "KeySchema" -> key = key(json);
        case "AttributeDefinitions" -> {
          while (json.next() != JsonToken.END_ARRAY) {
            var texts = texts(json);
            types.put(texts.getOrDefault("AttributeName", ""), texts.get("AttributeType"));
          }
        }
        case "GlobalSecondaryIndexes" -> {
          while (json.next() != JsonToken.END_ARRAY) {
            var texts = texts(json);
            indexes.put(texts.getOrDefault("IndexName", ""), texts.get("KeySchema"));
          }
        }
        default -> json.skipChildren();
      }
    }
  }

  @Override
  TableDescription result() {
    return this;
  }

  TableFindings findings(TableDefinition definition) {
    var problems = new ArrayList<String>();
    String name = "the table " + definition.name();
    if (!List.of("ACTIVE", "UPDATING").contains(status)) {
      problems.add(name + " is not ready: its status is " + status);
    }
    compare(name, key(TableDefinition.PARTITION, TableDefinition.SORT), key, problems);
    for (var index : definition.indexes()) {
      String found = indexes.get(index.name());
      String text = "the index " + index.name() + " of " + name;
      compare(text, key(index.partition(), index.sort()), found, problems);
    }
    for (String attribute : definition.keyAttributes()) {
      String type = types.get(attribute);
      if (type != null && !type.equals("S")) {
        problems.add("the attribute %s of %s is no text, but %s".formatted(attribute, name, type));
      }
    }
    return new TableFindings(items, problems);
  }

  private static void compare(
      String what, String expected, @Nullable String found, List<String> problems) {
    if (found == null) {
      problems.add(what + " is missing");
    } else if (!found.equals(expected)) {
      problems.add("%s has the key (%s), not (%s)".formatted(what, found, expected));
    }
  }

  private static String key(JsonReader json) throws IOException {
    var elements = new ArrayList<String>();
    while (json.next() != JsonToken.END_ARRAY) {
      var texts = texts(json);
      elements.add(texts.get("AttributeName") + " " + texts.get("KeyType"));
    }
    return String.join(", ", elements);
  }

  /** The texts of an object, and its key if it has one. */
  private static Map<String, String> texts(JsonReader json) throws IOException {
    var texts = new HashMap<String, String>();
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      if (json.next() == JsonToken.STRING) {
        texts.put(name, json.text());
      } else if (name.equals("KeySchema")) {
        texts.put(name, key(json));
      } else {
        json.skipChildren();
      }
    }
    return texts;
  }
}
