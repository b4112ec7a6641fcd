package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonWriter;
import com.reachgig.ports.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names and values that the expressions of one action refer to by place holders, so that no
 * name or text ever becomes part of an expression. Not safe for threads.
 */
final class Expression {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<Value, String> values = new LinkedHashMap<>();

  /** The place holder of an attribute's stored name. */
  String name(String stored) {
    return names.computeIfAbsent(stored, _ -> "#n" + names.size());
  }

  /** The place holder of a value. */
  String value(Value value) {
    return values.computeIfAbsent(value, _ -> ":v" + values.size());
  }

  /** Writes what the place holders stand for, as fields of the action. */
  void writeTo(JsonWriter json) {
    if (!names.isEmpty()) {
      json.startObject("ExpressionAttributeNames");
      for (var name : names.entrySet()) {
        json.field(name.getValue(), name.getKey());
      }
      json.endObject();
    }
    if (!values.isEmpty()) {
      json.startObject("ExpressionAttributeValues");
      for (var value : values.entrySet()) {
        json.name(value.getValue());
        Values.write(json, value.getKey());
      }
      json.endObject();
    }
  }
}
