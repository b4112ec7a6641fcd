package com.reachgig.standalone.transfer.archive;

import com.reachgig.json.JsonWriter;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.value.Value;
import java.util.Map;
import java.util.TreeMap;

/**
 * The line of JSON that stands for an item. Equal items have equal lines, as names are in the order
 * of their UTF-16 code units; hashes are of these lines. Values have the form of DynamoDB's JSON.
 */
final class ItemLine {
  static final String PARTITION = "pk";
  static final String SORT = "sk";
  static final String VERSION = "version";
  static final String EXPIRES = "expires";
  static final String ATTRIBUTES = "attributes";

  private ItemLine() {}

  static byte[] of(Item item) {
    return Json.line(
        json -> {
          json.field(PARTITION, item.key().partition());
          json.field(SORT, item.key().sort());
          json.field(VERSION, item.version());
          if (item.expiresAt() != null) {
            json.field(EXPIRES, item.expiresAt().getEpochSecond());
          }
          json.name(ATTRIBUTES);
          write(json, item.attributes());
        });
  }

  private static void write(JsonWriter json, Map<String, Value> values) {
    json.startObject();
    for (var each : new TreeMap<>(values).entrySet()) {
      json.name(each.getKey());
      write(json, each.getValue());
    }
    json.endObject();
  }

  private static void write(JsonWriter json, Value value) {
    json.startObject();
    switch (value) {
      case Value.Text(String text) -> json.field("S", text);
      case Value.Whole(long whole) -> json.field("N", Long.toString(whole));
      case Value.Flag(boolean flag) -> json.field("BOOL", flag);
      case Value.Bytes bytes -> json.base64("B", bytes.value());
      case Value.Sequence(var values) -> {
        json.startArray("L");
        for (var element : values) {
          write(json, element);
        }
        json.endArray();
      }
      case Value.Fields(var values) -> {
        json.name("M");
        write(json, values);
      }
    }
    json.endObject();
  }
}
