package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a few texts. */
public record ChoiceSchema(List<String> choices) implements Schema<String> {
  public ChoiceSchema {
    choices = List.copyOf(choices);
  }

  @Override
  public @Nullable String decode(Json json, Pointer at, Violations violations) {
    if (json instanceof Json.Text(var text) && choices.contains(text)) {
      return text;
    }
    violations.add(at, "unknown-choice", "Must be one of: " + String.join(", ", choices) + ".");
    return null;
  }

  @Override
  public Json describe(Components components) {
    return Json.members(
        "type", "string", "enum", Json.items(choices.stream().map(Json::of).toList()));
  }

  @Override
  public Json example() {
    return Json.of(choices.getFirst());
  }
}
