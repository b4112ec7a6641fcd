package com.reachgig.ports.metric;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: a name, and where it was measured by dimension. {@link Metrics} has the limits.
 */
public record Series(String name, Map<String, String> dimensions) {
  private static final int MAX_NAME = 100;
  private static final int MAX_VALUE = 100;

  public Series {
    dimensions = Map.copyOf(dimensions);
    requireName(name);
    if (dimensions.size() > Metrics.MAX_DIMENSIONS) {
      throw new IllegalArgumentException("too many dimensions: " + dimensions.keySet());
    }
    for (var dimension : dimensions.entrySet()) {
      requireName(dimension.getKey());
      int length = dimension.getValue().length();
      if (length == 0 || length > MAX_VALUE) {
        throw new IllegalArgumentException("a dimension's value has 1 to 100 characters");
      }
    }
  }

  public static Series of(String name) {
    return new Series(name, Map.of());
  }

  /**
   * By hand: what a record has of its own is linked at its first use, while a start is waited for.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Series series
        && name.equals(series.name)
        && dimensions.equals(series.dimensions);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + dimensions.hashCode();
  }

  private static void requireName(String name) {
    boolean sound = !name.isEmpty() && name.length() <= MAX_NAME && isLetter(name.charAt(0));
    for (int i = 1; sound && i < name.length(); i++) {
      char c = name.charAt(i);
      sound = isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }
    if (!sound) {
      throw new IllegalArgumentException("no name of a metric or a dimension: " + name);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
