package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}. */
record FlagSchema() implements Schema<Boolean> {

  @Override
  public @Nullable Boolean decode(Json json, Pointer at, Violations violations) {
    if (!(json instanceof Json.Flag(var value))) {
      violations.add(at, "wrong-type", "Must be true or false, not " + json.kind() + ".");
      return null;
    }
    return value;
  }

  @Override
  public Json describe(Components components) {
    return Json.members("type", "boolean");
  }

  @Override
  public Json example() {
    return Json.of(true);
  }
}
