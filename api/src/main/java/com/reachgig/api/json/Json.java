package com.reachgig.api.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it was read, before anything is known of what it should be. */
public sealed interface Json {

  /** A string, well-formed Unicode. */
  record Text(String value) implements Json {}

  /** A number without fraction or exponent that fits 64 bits. */
  record Whole(long value) implements Json {}

  /** Any other number, as it was written. */
  record Decimal(String digits) implements Json {}

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Json {}

  /** {@code null}. */
  record Nothing() implements Json {}

  /** Values in order. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = Collections.unmodifiableList(values);
    }
  }

  /** Members by name, in the order in which they were written. */
  record Members(Map<String, Json> values) implements Json {
    public Members {
      values = Collections.unmodifiableMap(values);
    }
  }

  static Json of(String value) {
    return new Text(value);
  }

  static Json of(long value) {
    return new Whole(value);
  }

  static Json of(boolean value) {
    return new Flag(value);
  }

  static Json items(List<? extends Json> values) {
    return new Items(List.copyOf(values));
  }

  static Json texts(String... values) {
    var texts = new ArrayList<Json>(values.length);
    for (var value : values) {
      texts.add(new Text(value));
    }
    return new Items(texts);
  }

  /** Members given as name, value, name, value …; a value is a text, number, flag or JSON. */
  static Json members(Object... namesAndValues) {
    var members = new LinkedHashMap<String, Json>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], lift(namesAndValues[i + 1]));
    }
    return new Members(members);
  }

  private static Json lift(Object value) {
    return switch (value) {
      case Json json -> json;
      case String text -> of(text);
      case Number number -> of(number.longValue());
      case Boolean flag -> of(flag.booleanValue());
      default -> throw new IllegalArgumentException("no JSON: " + value);
    };
  }

  /** What it is, in words for a message. */
  default String kind() {
    return switch (this) {
      case Text _ -> "a string";
      case Whole _, Decimal _ -> "a number";
      case Flag _ -> "a boolean";
      case Nothing _ -> "null";
      case Items _ -> "an array";
      case Members _ -> "an object";
    };
  }
}
