package com.reachgig.adapter.aws.wire;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import java.io.IOException;

/** Reads the objects and arrays of answers, token by token. */
public final class Fields {
  private Fields() {}

  /** Takes one field; the reader is at its value, and is to be left at that value's end. */
  @FunctionalInterface
  public interface Field {
    void read(String name, JsonReader json) throws IOException;
  }

  /** Takes one element; the reader is at its start, and is to be left at its end. */
  @FunctionalInterface
  public interface Element {
    void read(JsonReader json) throws IOException;
  }

  /** Reads the fields of an object at whose start the reader is. */
  public static void each(JsonReader json, Field field) throws IOException {
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      json.next();
      field.read(name, json);
    }
  }

  /** Reads the elements of an array at whose start the reader is; of null there are none. */
  public static void elements(JsonReader json, Element element) throws IOException {
    if (json.token() == JsonToken.START_ARRAY) {
      while (json.next() != JsonToken.END_ARRAY) {
        element.read(json);
      }
    }
  }

  /** The one field of interest of an object before which the reader is, or empty. */
  public static String text(JsonReader json, String wanted) throws IOException {
    StringBuilder text = new StringBuilder();
    json.next();
    each(
        json,
        (name, at) -> {
          if (name.equals(wanted)) {
            text.append(at.text());
          } else {
            at.skipChildren();
          }
        });
    return text.toString();
  }
}
