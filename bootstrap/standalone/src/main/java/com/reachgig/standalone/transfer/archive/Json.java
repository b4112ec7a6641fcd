package com.reachgig.standalone.transfer.archive;

import com.reachgig.json.JsonWriter;
import java.util.function.Consumer;

/** Lines of JSON. */
final class Json {
  private static final int LINE_BYTES = 512;

  private Json() {}

  /** An object in UTF-8 with the fields that are written, without an end of line. */
  static byte[] line(Consumer<JsonWriter> fields) {
    var json = new JsonWriter(LINE_BYTES);
    json.startObject();
    fields.accept(json);
    json.endObject();
    return json.toByteArray();
  }
}
