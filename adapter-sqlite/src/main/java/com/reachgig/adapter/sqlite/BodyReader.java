package com.reachgig.adapter.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Decodes what {@link BodyWriter} wrote; anything else is {@link Fault#CORRUPT}. */
final class BodyReader {
  private final byte[] bytes;
  private int at = BodyWriter.START;

  private BodyReader(byte[] bytes) {
    this.bytes = bytes;
  }

  static Item decode(byte[] body) {
    requireIntact(body);
    try {
      return new BodyReader(body).item();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new PortException(Fault.CORRUPT, "a stored item cannot be decoded", e);
    }
  }

  private static void requireIntact(byte[] body) {
    if (body.length <= BodyWriter.START || body[0] != BodyWriter.FORMAT) {
      throw new PortException(Fault.CORRUPT, "a stored item has an unknown format");
    }
    int checksum = BodyWriter.checksum(body, body.length);
    for (int i = 1; i < BodyWriter.START; i++) {
      if (body[i] != (byte) checksum) {
        throw new PortException(Fault.CORRUPT, "a stored item does not match its checksum");
      }
      checksum >>>= Byte.SIZE;
    }
  }

  private Item item() {
    long version = number();
    long expiry = number();
    var key = new ItemKey(text(), text());
    return new Item(key, fields(), version, expiry == 0 ? null : Instant.ofEpochSecond(expiry - 1));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // generic array; ofEntries makes the final map
  private Map<String, Value> fields() {
    var entries = new Map.Entry[length()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Map.entry(text(), value());
    }
    return Map.ofEntries(entries);
  }

  private Value value() {
    byte tag = bytes[at++];
    return switch (tag) {
      case Tag.TEXT -> new Value.Text(text());
      case Tag.WHOLE -> {
        long zigzag = number();
        yield new Value.Whole((zigzag >>> 1) ^ -(zigzag & 1));
      }
      case Tag.FALSE -> new Value.Flag(false);
      case Tag.TRUE -> new Value.Flag(true);
      case Tag.BYTES -> new Value.Bytes(raw());
      case Tag.SEQUENCE -> new Value.Sequence(values());
      case Tag.FIELDS -> new Value.Fields(fields());
      default -> throw new IllegalArgumentException("no such tag: " + tag);
    };
  }

  private List<Value> values() {
    var values = new Value[length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value();
    }
    return List.of(values);
  }

  private String text() {
    int length = length();
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }

  private byte[] raw() {
    int length = length();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** A count of bytes or elements, each of which takes a byte at least. */
  private int length() {
    long length = number();
    if (length < 0 || length > bytes.length - at) {
      throw new IllegalArgumentException("a length runs past the end: " + length);
    }
    return (int) length;
  }

  private long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[at++];
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number does not end");
  }
}
