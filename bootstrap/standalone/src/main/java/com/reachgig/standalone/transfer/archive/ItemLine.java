package com.reachgig.standalone.transfer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.value.Value;
import java.io.IOException;
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
          json.writeStringField(PARTITION, item.key().partition());
          json.writeStringField(SORT, item.key().sort());
          json.writeNumberField(VERSION, item.version());
          if (item.expiresAt() != null) {
            json.writeNumberField(EXPIRES, item.expiresAt().getEpochSecond());
          }
          json.writeFieldName(ATTRIBUTES);
          write(json, item.attributes());
        });
  }

  private static void write(JsonGenerator json, Map<String, Value> values) throws IOException {
    json.writeStartObject();
    for (var each : new TreeMap<>(values).entrySet()) {
      json.writeFieldName(each.getKey());
      write(json, each.getValue());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Value value) throws IOException {
    json.writeStartObject();
    switch (value) {
      case Value.Text(String text) -> json.writeStringField("S", text);
      case Value.Whole(long whole) -> json.writeStringField("N", Long.toString(whole));
      case Value.Flag(boolean flag) -> json.writeBooleanField("BOOL", flag);
      case Value.Bytes bytes -> json.writeBinaryField("B", bytes.value());
      case Value.Sequence(var values) -> {
        json.writeArrayFieldStart("L");
        for (var element : values) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Value.Fields(var values) -> {
        json.writeFieldName("M");
        write(json, values);
      }
    }
    json.writeEndObject();
  }
}
