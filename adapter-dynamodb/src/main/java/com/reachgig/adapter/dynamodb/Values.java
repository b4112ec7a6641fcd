package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values as DynamoDB's JSON has them: an object whose one name is the type. */
final class Values {
  private Values() {}

  /** Without a switch over types, of which the first one costs a cold start milliseconds. */
  static void write(JsonWriter json, Value value) {
    json.startObject();
    if (value instanceof Value.Text(String text)) {
      json.field("S", text);
    } else if (value instanceof Value.Whole(long whole)) {
      json.field("N", Long.toString(whole));
    } else if (value instanceof Value.Flag(boolean flag)) {
      json.field("BOOL", flag);
    } else if (value instanceof Value.Bytes bytes) {
      json.base64("B", bytes.value());
    } else if (value instanceof Value.Sequence(var values)) {
      writeAll(json, values);
    } else {
      writeFields(json, ((Value.Fields) value).values());
    }
    json.endObject();
  }

  private static void writeAll(JsonWriter json, List<Value> values) {
    json.startArray("L");
    for (var element : values) {
      write(json, element);
    }
    json.endArray();
  }

  private static void writeFields(JsonWriter json, Map<String, Value> values) {
    json.startObject("M");
    for (var field : values.entrySet()) {
      json.name(field.getKey());
      write(json, field.getValue());
    }
    json.endObject();
  }

  /** Reads a value; the reader is at its first token, and then at its last. */
  static Value read(JsonReader json) throws IOException {
    json.next();
    String type = json.name();
    json.next();
    var value =
        switch (type) {
          case "S" -> Value.of(json.text());
          case "N" -> Value.of(whole(json.text()));
          case "BOOL" -> Value.of(json.booleanValue());
          case "B" -> new Value.Bytes(json.base64());
          case "L" -> sequence(json);
          case "M" -> new Value.Fields(fields(json));
          default -> throw new PortException(Fault.CORRUPT, "a value of the type " + type);
        };
    json.next();
    return value;
  }

  private static Value sequence(JsonReader json) throws IOException {
    var values = new ArrayList<Value>();
    while (json.next() != JsonToken.END_ARRAY) {
      values.add(read(json));
    }
    return new Value.Sequence(values);
  }

  private static Map<String, Value> fields(JsonReader json) throws IOException {
    var values = new HashMap<String, Value>();
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      json.next();
      values.put(name, read(json));
    }
    return values;
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return wholeOfDecimal(text);
    }
  }

  /** An engine may write a whole number with an exponent. */
  private static long wholeOfDecimal(String text) {
    try {
      return new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new PortException(Fault.CORRUPT, "no whole number of 64 bits: " + text, e);
    }
  }
}
