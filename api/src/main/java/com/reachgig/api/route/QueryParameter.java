package com.reachgig.api.route;

import com.reachgig.api.json.Json;
import com.reachgig.api.schema.Schema;

/**
 * An optional parameter of a query, and the key to read it by.
 *
 * @param example a believable value
 */
public record QueryParameter<T>(String name, Schema<T> schema, String description, Json example) {}
