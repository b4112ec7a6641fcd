package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import java.util.TreeMap;

/** The named schemas of a description, each described once. */
public final class Components {
  private final TreeMap<String, Json> schemas = new TreeMap<>();

  /** A reference to a named schema, which is described on its first mention. */
  Json reference(ObjectSchema schema) {
    if (!schemas.containsKey(schema.name())) {
      schemas.put(schema.name(), new Json.Nothing()); // ends a recursion
      schemas.put(schema.name(), schema.describeInline(this));
    }
    return Json.members("$ref", "#/components/schemas/" + schema.name());
  }

  public Json schemas() {
    return new Json.Members(schemas);
  }
}
