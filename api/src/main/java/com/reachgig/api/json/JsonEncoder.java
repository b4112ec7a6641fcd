package com.reachgig.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes one value, straight to bytes. */
@FunctionalInterface
public interface JsonEncoder {
  /** Buffers are shared between threads: a virtual thread lives too short to have its own. */
  JsonFactory FACTORY =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build();

  void write(JsonGenerator out) throws IOException;

  /** The bytes of the value, UTF-8. */
  static byte[] encode(JsonEncoder value) {
    var bytes = new ByteArrayBuilder(1_024);
    try (var out = FACTORY.createGenerator(bytes)) {
      value.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** Writes a value that is held as a tree. */
  static void write(Json json, JsonGenerator out) throws IOException {
    switch (json) {
      case Json.Text(var value) -> out.writeString(value);
      case Json.Whole(var value) -> out.writeNumber(value);
      case Json.Decimal(var digits) -> out.writeNumber(digits);
      case Json.Flag(var value) -> out.writeBoolean(value);
      case Json.Nothing _ -> out.writeNull();
      case Json.Items(var values) -> {
        out.writeStartArray();
        for (var value : values) {
          write(value, out);
        }
        out.writeEndArray();
      }
      case Json.Members(var values) -> {
        out.writeStartObject();
        for (var member : values.entrySet()) {
          out.writeFieldName(member.getKey());
          write(member.getValue(), out);
        }
        out.writeEndObject();
      }
    }
  }
}
