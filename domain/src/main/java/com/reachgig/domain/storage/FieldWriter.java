package com.reachgig.domain.storage;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes named values for an item or an event; what is null is left out. */
public final class FieldWriter {
  private final Map<String, Value> fields = new HashMap<>();

  public FieldWriter text(String name, @Nullable String value) {
    return value == null ? this : put(name, Value.of(value));
  }

  public FieldWriter whole(String name, @Nullable Long value) {
    return value == null ? this : put(name, Value.of(value));
  }

  public FieldWriter flag(String name, boolean value) {
    return put(name, Value.of(value));
  }

  /** A time, in milliseconds since 1970. */
  public FieldWriter time(String name, @Nullable Instant value) {
    return value == null ? this : put(name, Value.of(value.toEpochMilli()));
  }

  public FieldWriter texts(String name, Iterable<String> values) {
    return put(name, Value.ofTexts(values));
  }

  public FieldWriter constant(String name, Enum<?> value) {
    return put(name, Value.of(value.name()));
  }

  public FieldWriter bytes(String name, byte[] value) {
    return put(name, new Value.Bytes(value));
  }

  public FieldWriter fields(String name, Map<String, Value> value) {
    return put(name, new Value.Fields(value));
  }

  public Map<String, Value> done() {
    return Map.copyOf(fields);
  }

  private FieldWriter put(String name, Value value) {
    fields.put(name, value);
    return this;
  }
}
