package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import org.jspecify.annotations.Nullable;

/** A whole number within bounds. */
record WholeSchema(long min, long max) implements Schema<Long> {

  @Override
  public @Nullable Long decode(Json json, Pointer at, Violations violations) {
    if (json instanceof Json.Decimal) {
      violations.add(
          at, "wrong-type", "Must be a whole number, written without fraction and exponent.");
      return null;
    }
    if (!(json instanceof Json.Whole(var value))) {
      violations.add(at, "wrong-type", "Must be a whole number, not " + json.kind() + ".");
      return null;
    }
    if (value < min || value > max) {
      violations.add(at, "out-of-range", "Must be from " + min + " to " + max + ".");
      return null;
    }
    return value;
  }

  @Override
  public Json fromText(String text) {
    try {
      return Json.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      return Json.of(text);
    }
  }

  @Override
  public Json describe(Components components) {
    return Json.members("type", "integer", "format", "int64", "minimum", min, "maximum", max);
  }

  @Override
  public Json example() {
    return Json.of(min);
  }
}
