package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of an object, and the key to read it by from a {@link Decoded} one.
 *
 * @param description what it means, for the description of the interface
 */
public record Field<T>(
    String name, Schema<T> schema, boolean required, String description, @Nullable Json example) {

  public static <T> Field<T> required(String name, Schema<T> schema, String description) {
    return new Field<>(name, schema, true, description, null);
  }

  public static <T> Field<T> optional(String name, Schema<T> schema, String description) {
    return new Field<>(name, schema, false, description, null);
  }

  /** The same with a believable value. */
  public Field<T> like(Json example) {
    return new Field<>(name, schema, required, description, example);
  }

  public Field<T> like(String example) {
    return like(Json.of(example));
  }

  public Field<T> like(long example) {
    return like(Json.of(example));
  }

  Json exampleValue() {
    return example == null ? schema.example() : example;
  }

  Json describe(Components components) {
    var described = ((Json.Members) schema.describe(components)).values();
    var members = new LinkedHashMap<>(described);
    members.put("description", Json.of(description));
    members.put("examples", Json.items(List.of(exampleValue())));
    return new Json.Members(members);
  }
}
