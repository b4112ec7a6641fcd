package com.reachgig.bench.store;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The binary form of attributes on the peer: texts and numbers are all that the benchmark has. */
final class PostgresRows {
  private PostgresRows() {}

  static byte[] encode(Map<String, Value> attributes) {
    var bytes = new ByteArrayOutputStream(2_048);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(attributes.size());
      for (var attribute : attributes.entrySet()) {
        out.writeUTF(attribute.getKey());
        out.writeBoolean(attribute.getValue() instanceof Value.Text);
        switch (attribute.getValue()) {
          case Value.Text(String text) -> out.writeUTF(text);
          case Value.Whole(long whole) -> out.writeLong(whole);
          default -> throw new IllegalArgumentException("not in the benchmark: " + attribute);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // generic array
  static Item decode(ItemKey key, long version, byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var entries = new Map.Entry[in.readByte()];
      for (int i = 0; i < entries.length; i++) {
        var name = in.readUTF();
        Value value = in.readBoolean() ? Value.of(in.readUTF()) : Value.of(in.readLong());
        entries[i] = Map.entry(name, value);
      }
      return new Item(key, Map.ofEntries(entries), version, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
