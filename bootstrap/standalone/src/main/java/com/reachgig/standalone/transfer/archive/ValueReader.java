package com.reachgig.standalone.transfer.archive;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Reads values as {@link ItemLine} writes them. */
final class ValueReader {
  private ValueReader() {}

  /** Reads values by name; the reader is at the start of the object, and then at its end. */
  static Map<String, Value> fields(JsonReader json) throws IOException {
    expect(json.token(), JsonToken.START_OBJECT);
    var values = new HashMap<String, Value>();
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      json.next();
      values.put(name, value(json));
    }
    return values;
  }

  private static Value value(JsonReader json) throws IOException {
    expect(json.token(), JsonToken.START_OBJECT);
    expect(json.next(), JsonToken.NAME);
    String type = json.name();
    json.next();
    var value =
        switch (type) {
          case "S" -> Value.of(json.text());
          case "N" -> Value.of(Long.parseLong(json.text()));
          case "BOOL" -> Value.of(json.booleanValue());
          case "B" -> new Value.Bytes(json.base64());
          case "L" -> sequence(json);
          case "M" -> new Value.Fields(fields(json));
          default -> throw new IOException("a value of the type " + type);
        };
    expect(json.next(), JsonToken.END_OBJECT);
    return value;
  }

  private static Value sequence(JsonReader json) throws IOException {
    expect(json.token(), JsonToken.START_ARRAY);
    var values = new ArrayList<Value>();
    while (json.next() != JsonToken.END_ARRAY) {
      values.add(value(json));
    }
    return new Value.Sequence(values);
  }

  private static void expect(JsonToken found, JsonToken expected) throws IOException {
    if (found != expected) {
      throw new IOException(found + " instead of " + expected);
    }
  }
}
