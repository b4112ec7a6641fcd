package com.reachgig.ports.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands in the order of a query: by sort key, then, among equal ones of an index, by
 * the item's own key. A {@link Cursor} is the text of a position with a checksum of its query, so
 * that one of another query is noticed and the item that it names need not be there any more.
 *
 * @param sort the sort key of the table, or of the index
 * @param key the item's own key
 */
public record Position(String sort, ItemKey key) implements Comparable<Position> {
  private static final byte FORMAT = 1;
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::sort, Utf8::compare)
          .thenComparing(position -> position.key.partition(), Utf8::compare)
          .thenComparing(position -> position.key.sort(), Utf8::compare);

  /** Where the item of that key stands in the table's own order. */
  public static Position of(ItemKey key) {
    return new Position(key.sort(), key);
  }

  /**
   * Where the page before ended, or null for the first page.
   *
   * @throws IllegalArgumentException if the cursor is not one of this query's
   */
  public static @Nullable Position after(Query query) {
    return query.after() == null ? null : decoded(query, query.after().token());
  }

  /** This position as a cursor of that query. */
  public Cursor cursor(Query query) {
    var texts =
        query.index() == null
            ? new byte[][] {sort.getBytes(UTF_8)}
            : new byte[][] {
              sort.getBytes(UTF_8), key.partition().getBytes(UTF_8), key.sort().getBytes(UTF_8)
            };
    int length = 1 + Integer.BYTES;
    for (byte[] text : texts) {
      length += Short.BYTES + text.length;
    }
    var buffer = ByteBuffer.allocate(length).put(FORMAT).putInt(checksum(query));
    for (byte[] text : texts) {
      buffer.putShort((short) text.length).put(text);
    }
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array()));
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  private static Position decoded(Query query, String token) {
    try {
      var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      if (buffer.get() == FORMAT && buffer.getInt() == checksum(query)) {
        String sort = text(buffer);
        var key =
            query.index() == null
                ? new ItemKey(query.partition(), sort)
                : new ItemKey(text(buffer), text(buffer));
        return new Position(sort, key);
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a cursor that was cut", e);
    }
    throw new IllegalArgumentException("a cursor of another query");
  }

  private static String text(ByteBuffer buffer) {
    byte[] bytes = new byte[Short.toUnsignedInt(buffer.getShort())];
    buffer.get(bytes);
    return new String(bytes, UTF_8);
  }

  private static int checksum(Query query) {
    var sum = new CRC32C();
    add(sum, query.index() == null ? "table" : "index " + query.index());
    add(sum, query.partition());
    add(sum, query.direction().name());
    switch (query.range()) {
      case SortRange.Everything _ -> add(sum, "everything");
      case SortRange.StartsWith(String prefix) -> add(sum, "starts with " + prefix);
      case SortRange.AtLeast(String first) -> add(sum, "at least " + first);
      case SortRange.AtMost(String last) -> add(sum, "at most " + last);
      case SortRange.Between(String first, String last) -> {
        add(sum, "between " + first);
        add(sum, last);
      }
    }
    return (int) sum.getValue();
  }

  private static void add(CRC32C sum, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    sum.update(bytes.length >> 8);
    sum.update(bytes.length);
    sum.update(bytes);
  }
}
