package com.reachgig.api.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Header fields in order; names ignore case and may repeat. Immutable. A look-up walks the list,
 * which for the dozen fields of a request beats a map.
 */
public final class Headers {
  private static final Headers NONE = new Headers(new String[0]);

  /** Names at even, values at odd positions. */
  private final String[] fields;

  private Headers(String[] fields) {
    this.fields = fields;
  }

  /** Fields given as name, value, name, value … */
  public static Headers of(String... fields) {
    if (fields.length % 2 != 0) {
      throw new IllegalArgumentException("names and values must pair");
    }
    return fields.length == 0 ? NONE : new Headers(fields.clone());
  }

  /** The first value of that name, or null. */
  public @Nullable String first(String name) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        return fields[i + 1];
      }
    }
    return null;
  }

  /** Every value of that name, in order. */
  public List<String> all(String name) {
    var values = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        values.add(fields[i + 1]);
      }
    }
    return values;
  }

  /** Each name once, as it was written first. */
  public List<String> names() {
    var names = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      if (!holds(names, fields[i])) {
        names.add(fields[i]);
      }
    }
    return names;
  }

  private static boolean holds(List<String> names, String wanted) {
    for (var name : names) {
      if (name.equalsIgnoreCase(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** These fields and one more. */
  public Headers with(String name, String value) {
    var more = Arrays.copyOf(fields, fields.length + 2);
    more[fields.length] = name;
    more[fields.length + 1] = value;
    return new Headers(more);
  }

  /** These fields and more, given as name, value, name, value … */
  public Headers plus(List<String> namesAndValues) {
    if (namesAndValues.isEmpty()) {
      return this;
    }
    var more = Arrays.copyOf(fields, fields.length + namesAndValues.size());
    for (int i = 0; i < namesAndValues.size(); i++) {
      more[fields.length + i] = namesAndValues.get(i);
    }
    return new Headers(more);
  }

  public void forEach(BiConsumer<String, String> consumer) {
    for (int i = 0; i < fields.length; i += 2) {
      consumer.accept(fields[i], fields[i + 1]);
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(fields);
  }
}
