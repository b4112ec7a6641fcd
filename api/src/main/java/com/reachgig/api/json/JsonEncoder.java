package com.reachgig.api.json;

import com.reachgig.json.JsonWriter;

/** Writes one value, straight to bytes. */
@FunctionalInterface
public interface JsonEncoder {
  void write(JsonWriter out);

  /** The bytes of the value, UTF-8. */
  static byte[] encode(JsonEncoder value) {
    var out = new JsonWriter(1_024);
    value.write(out);
    return out.toByteArray();
  }

  /** Writes a value that is held as a tree. */
  static void write(Json json, JsonWriter out) {
    switch (json) {
      case Json.Text(var value) -> out.value(value);
      case Json.Whole(var value) -> out.value(value);
      case Json.Decimal(var digits) -> out.raw(digits);
      case Json.Flag(var value) -> out.value(value);
      case Json.Nothing _ -> out.nullValue();
      case Json.Items(var values) -> {
        out.startArray();
        for (var value : values) {
          write(value, out);
        }
        out.endArray();
      }
      case Json.Members(var values) -> {
        out.startObject();
        for (var member : values.entrySet()) {
          out.name(member.getKey());
          write(member.getValue(), out);
        }
        out.endObject();
      }
    }
  }
}
