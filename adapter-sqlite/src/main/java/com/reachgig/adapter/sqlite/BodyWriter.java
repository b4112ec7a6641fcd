package com.reachgig.adapter.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.value.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Encodes an item as the one blob that is stored of it, so that a query reads one column a row: a
 * format number, a checksum of the rest, then version, expiry, key and attributes.
 *
 * <p>Whole numbers are variable-length, seven bits a byte, low bits first; signed ones are zigzag.
 * Texts are their length and their UTF-8. See {@link BodyReader} for the way back.
 */
final class BodyWriter {
  static final byte FORMAT = 1;

  /** Where the checked part begins: after the format and four bytes of checksum. */
  static final int START = 5;

  private byte[] bytes = new byte[1_024];
  private int size = START;

  private BodyWriter() {}

  static byte[] encode(Item item) {
    var writer = new BodyWriter();
    writer.number(item.version());
    var expiresAt = item.expiresAt();
    writer.number(expiresAt == null ? 0 : expiresAt.getEpochSecond() + 1);
    writer.text(item.key().partition());
    writer.text(item.key().sort());
    writer.fields(item.attributes());
    return writer.sealed();
  }

  /** The checksum of a body's checked part. */
  static int checksum(byte[] body, int length) {
    var crc = new CRC32C();
    crc.update(body, START, length - START);
    return (int) crc.getValue();
  }

  private byte[] sealed() {
    int checksum = checksum(bytes, size);
    bytes[0] = FORMAT;
    for (int i = 1; i < START; i++) {
      bytes[i] = (byte) checksum;
      checksum >>>= Byte.SIZE;
    }
    return Arrays.copyOf(bytes, size);
  }

  private void fields(Map<String, Value> fields) {
    number(fields.size());
    for (var field : fields.entrySet()) {
      text(field.getKey());
      value(field.getValue());
    }
  }

  private void value(Value value) {
    switch (value) {
      case Value.Text text -> {
        tag(Tag.TEXT);
        text(text.value());
      }
      case Value.Whole whole -> {
        tag(Tag.WHOLE);
        number((whole.value() << 1) ^ (whole.value() >> (Long.SIZE - 1)));
      }
      case Value.Flag flag -> tag(flag.value() ? Tag.TRUE : Tag.FALSE);
      case Value.Bytes content -> {
        tag(Tag.BYTES);
        raw(content.value());
      }
      case Value.Sequence sequence -> {
        tag(Tag.SEQUENCE);
        number(sequence.values().size());
        sequence.values().forEach(this::value);
      }
      case Value.Fields fields -> {
        tag(Tag.FIELDS);
        fields(fields.values());
      }
    }
  }

  private void text(String text) {
    raw(text.getBytes(UTF_8));
  }

  private void raw(byte[] content) {
    number(content.length);
    reserve(content.length);
    System.arraycopy(content, 0, bytes, size, content.length);
    size += content.length;
  }

  private void tag(byte tag) {
    reserve(1);
    bytes[size++] = tag;
  }

  private void number(long number) {
    reserve(10);
    while ((number & ~0x7FL) != 0) {
      bytes[size++] = (byte) (number | 0x80);
      number >>>= 7;
    }
    bytes[size++] = (byte) number;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
