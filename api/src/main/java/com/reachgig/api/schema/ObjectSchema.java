package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with exactly these members: others are refused, since a misspelt optional member would
 * otherwise be lost in silence.
 *
 * @param name its name in the description of the interface
 */
public record ObjectSchema(String name, List<Field<?>> fields) implements Schema<Decoded> {
  /** What a request without a body decodes by; {@code {}} is taken for none. */
  public static final ObjectSchema NONE = of("Empty");

  public ObjectSchema {
    fields = List.copyOf(fields);
  }

  public static ObjectSchema of(String name, Field<?>... fields) {
    return new ObjectSchema(name, List.of(fields));
  }

  @Override
  public @Nullable Decoded decode(Json json, Pointer at, Violations violations) {
    if (!(json instanceof Json.Members(var members))) {
      violations.add(at, "wrong-type", "Must be an object, not " + json.kind() + ".");
      return null;
    }
    var values = HashMap.<String, Object>newHashMap(fields.size());
    int known = 0;
    for (var field : fields) {
      var member = members.get(field.name());
      if (member != null) {
        known++;
        decodeField(field, member, at, values, violations);
      } else if (field.required()) {
        violations.add(at.child(field.name()), "required", "Must be given.");
      }
    }
    if (known < members.size()) {
      refuseUnknown(members, at, violations);
    }
    return new Decoded(values);
  }

  private static void decodeField(
      Field<?> field, Json member, Pointer at, Map<String, Object> into, Violations violations) {
    var value = field.schema().decode(member, at.child(field.name()), violations);
    if (value != null) {
      into.put(field.name(), value);
    }
  }

  private void refuseUnknown(Map<String, Json> members, Pointer at, Violations violations) {
    for (var name : members.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        violations.add(at.child(name), "unknown-field", unknown());
      }
    }
  }

  private String unknown() {
    var names = String.join(", ", fields.stream().map(Field::name).toList());
    return names.isEmpty()
        ? "Is not known here: the object has no members."
        : "Is not known here. Known are: " + names + ".";
  }

  @Override
  public Json describe(Components components) {
    return components.reference(this);
  }

  Json describeInline(Components components) {
    var properties = new LinkedHashMap<String, Json>();
    fields.forEach(field -> properties.put(field.name(), field.describe(components)));
    var required = fields.stream().filter(Field::required).map(Field::name).map(Json::of).toList();
    return Json.members(
        "type",
        "object",
        "properties",
        new Json.Members(properties),
        "required",
        Json.items(required),
        "additionalProperties",
        false);
  }

  @Override
  public Json example() {
    var example = new LinkedHashMap<String, Json>();
    fields.forEach(field -> example.put(field.name(), field.exampleValue()));
    return new Json.Members(example);
  }
}
