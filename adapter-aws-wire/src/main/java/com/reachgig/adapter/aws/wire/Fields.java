package com.reachgig.adapter.aws.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads the objects and arrays of answers, token by token. */
public final class Fields {
  private Fields() {}

  /** Takes one field; the parser is at its value, and is to be left at that value's end. */
  @FunctionalInterface
  public interface Field {
    void read(String name, JsonParser json) throws IOException;
  }

  /** Takes one element; the parser is at its start, and is to be left at its end. */
  @FunctionalInterface
  public interface Element {
    void read(JsonParser json) throws IOException;
  }

  /** Reads the fields of an object at whose start the parser is. */
  public static void each(JsonParser json, Field field) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.read(name, json);
    }
  }

  /** Reads the elements of an array at whose start the parser is; of null there are none. */
  public static void elements(JsonParser json, Element element) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        element.read(json);
      }
    }
  }

  /** The one field of interest of an object before which the parser is, or empty. */
  public static String text(JsonParser json, String wanted) throws IOException {
    StringBuilder text = new StringBuilder();
    json.nextToken();
    each(
        json,
        (name, at) -> {
          if (name.equals(wanted)) {
            text.append(at.getText());
          } else {
            at.skipChildren();
          }
        });
    return text.toString();
  }
}
