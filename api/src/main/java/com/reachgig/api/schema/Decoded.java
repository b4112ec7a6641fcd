package com.reachgig.api.schema;

import java.util.Map;
import java.util.Optional;

/** An object that kept its schema: read by the fields that made it. */
public final class Decoded {
  public static final Decoded EMPTY = new Decoded(Map.of());

  private final Map<String, Object> values;

  Decoded(Map<String, Object> values) {
    this.values = values;
  }

  /** The value of a required field. */
  public <T> T get(Field<T> field) {
    return find(field).orElseThrow(() -> new IllegalArgumentException("no " + field.name()));
  }

  /** The value of an optional field. */
  @SuppressWarnings("unchecked") // put there under this name by this field's schema
  public <T> Optional<T> find(Field<T> field) {
    return Optional.ofNullable((T) values.get(field.name()));
  }
}
