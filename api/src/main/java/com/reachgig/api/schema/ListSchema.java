package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one schema in order. */
record ListSchema<T>(Schema<T> items, int min, int max) implements Schema<List<T>> {

  @Override
  public @Nullable List<T> decode(Json json, Pointer at, Violations violations) {
    if (!(json instanceof Json.Items(var values))) {
      violations.add(at, "wrong-type", "Must be an array, not " + json.kind() + ".");
      return null;
    }
    if (values.size() < min) {
      violations.add(at, "too-few", "Must have at least " + min + " items.");
      return null;
    }
    if (values.size() > max) {
      violations.add(
          at, "too-many", "Must have at most " + max + " items; it has " + values.size() + ".");
      return null;
    }
    var decoded = new ArrayList<T>(values.size());
    for (int i = 0; i < values.size(); i++) {
      var item = items.decode(values.get(i), at.child(i), violations);
      if (item != null) {
        decoded.add(item);
      }
    }
    return decoded;
  }

  @Override
  public Json describe(Components components) {
    return Json.members(
        "type", "array", "items", items.describe(components), "minItems", min, "maxItems", max);
  }

  @Override
  public Json example() {
    return Json.items(List.of(items.example()));
  }
}
