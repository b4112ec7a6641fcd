package com.reachgig.standalone.transfer.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Reads values as {@link ItemLine} writes them. */
final class ValueReader {
  private ValueReader() {}

  /** Reads values by name; the parser is at the start of the object, and then at its end. */
  static Map<String, Value> fields(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    var values = new HashMap<String, Value>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      values.put(name, value(json));
    }
    return values;
  }

  private static Value value(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    expect(json.nextToken(), JsonToken.FIELD_NAME);
    String type = json.currentName();
    json.nextToken();
    var value =
        switch (type) {
          case "S" -> Value.of(json.getText());
          case "N" -> Value.of(Long.parseLong(json.getText()));
          case "BOOL" -> Value.of(json.getBooleanValue());
          case "B" -> new Value.Bytes(json.getBinaryValue());
          case "L" -> sequence(json);
          case "M" -> new Value.Fields(fields(json));
          default -> throw new IOException("a value of the type " + type);
        };
    expect(json.nextToken(), JsonToken.END_OBJECT);
    return value;
  }

  private static Value sequence(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    var values = new ArrayList<Value>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
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
