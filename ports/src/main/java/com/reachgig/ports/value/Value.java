package com.reachgig.ports.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A typed value of an item's attribute or of an event's data. Immutable. Numbers are whole 64-bit
 * numbers on purpose: money is in minor units and times are counted, so every adapter holds them
 * exactly. There is no null: what is absent is left out.
 */
public sealed interface Value {

  /** Unicode text, possibly empty. */
  record Text(String value) implements Value {}

  /** A whole number. */
  record Whole(long value) implements Value {}

  /** A truth value. */
  record Flag(boolean value) implements Value {}

  /** Bytes, compared by content. */
  @SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
  record Bytes(byte[] value) implements Value {
    public Bytes {
      value = value.clone();
    }

    /** A copy of the bytes. */
    @Override
    public byte[] value() {
      return value.clone();
    }

    /** How many bytes there are. */
    public int length() {
      return value.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes(byte[] bytes) && Arrays.equals(value, bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "Bytes[" + value.length + "]";
    }
  }

  /** Values in order. */
  record Sequence(List<Value> values) implements Value {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  /** Values by name. Equality ignores the order of names. */
  record Fields(Map<String, Value> values) implements Value {
    public Fields {
      values = Map.copyOf(values);
    }
  }

  static Value of(String value) {
    return new Text(value);
  }

  static Value of(long value) {
    return new Whole(value);
  }

  static Value of(boolean value) {
    return new Flag(value);
  }

  /** A sequence of texts. */
  static Value ofTexts(Iterable<String> values) {
    var texts = new ArrayList<Value>();
    values.forEach(text -> texts.add(new Text(text)));
    return new Sequence(texts);
  }
}
