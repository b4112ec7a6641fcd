package com.reachgig.adapter.aws.wire;

import com.reachgig.json.JsonWriter;

/** Writes what is asked. */
@FunctionalInterface
public interface RequestBody {

  /** Writes one whole object, with its braces. */
  void writeTo(JsonWriter json);
}
