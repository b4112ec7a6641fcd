package com.reachgig.standalone.transfer.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lines of JSON. */
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes the fields of a line's object. */
  @FunctionalInterface
  interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** An object in UTF-8, without an end of line. */
  static byte[] line(Fields fields) {
    var bytes = new ByteArrayOutputStream(512);
    try (var json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but memory
    }
    return bytes.toByteArray();
  }
}
