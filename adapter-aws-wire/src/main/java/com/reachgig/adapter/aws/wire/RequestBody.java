package com.reachgig.adapter.aws.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes what is asked. */
@FunctionalInterface
public interface RequestBody {

  /** Writes one whole object, with its braces. */
  void writeTo(JsonGenerator json) throws IOException;
}
