package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Values as DynamoDB's JSON has them: an object whose one name is the type. */
final class Values {
  private Values() {}

  static void write(JsonGenerator json, Value value) throws IOException {
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
        json.writeObjectFieldStart("M");
        for (var field : values.entrySet()) {
          json.writeFieldName(field.getKey());
          write(json, field.getValue());
        }
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  /** Reads a value; the parser is at its first token, and then at its last. */
  static Value read(JsonParser json) throws IOException {
    json.nextToken();
    String type = json.currentName();
    json.nextToken();
    var value =
        switch (type) {
          case "S" -> Value.of(json.getText());
          case "N" -> Value.of(whole(json.getText()));
          case "BOOL" -> Value.of(json.getBooleanValue());
          case "B" -> new Value.Bytes(json.getBinaryValue());
          case "L" -> sequence(json);
          case "M" -> new Value.Fields(fields(json));
          default -> throw new PortException(Fault.CORRUPT, "a value of the type " + type);
        };
    json.nextToken();
    return value;
  }

  private static Value sequence(JsonParser json) throws IOException {
    var values = new ArrayList<Value>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(json));
    }
    return new Value.Sequence(values);
  }

  private static Map<String, Value> fields(JsonParser json) throws IOException {
    var values = new HashMap<String, Value>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
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
