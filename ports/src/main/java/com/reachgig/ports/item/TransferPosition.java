package com.reachgig.ports.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a walk of an {@link ItemTransfer} is: at the item of that key, which it has passed. */
public record TransferPosition(ItemKey key) {
  private static final byte FORMAT = 2;

  /**
   * The key that the page before ended with, or null for the first page.
   *
   * @throws IllegalArgumentException if the cursor is none of a transfer's
   */
  public static @Nullable ItemKey after(@Nullable Cursor cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor.token()));
      if (buffer.get() == FORMAT) {
        return new ItemKey(text(buffer), text(buffer));
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a cursor that was cut", e);
    }
    throw new IllegalArgumentException("a cursor of a query");
  }

  public Cursor cursor() {
    byte[] partition = key.partition().getBytes(UTF_8);
    byte[] sort = key.sort().getBytes(UTF_8);
    var buffer = ByteBuffer.allocate(1 + 2 * Short.BYTES + partition.length + sort.length);
    buffer.put(FORMAT).putShort((short) partition.length).put(partition);
    buffer.putShort((short) sort.length).put(sort);
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array()));
  }

  private static String text(ByteBuffer buffer) {
    byte[] bytes = new byte[Short.toUnsignedInt(buffer.getShort())];
    buffer.get(bytes);
    return new String(bytes, UTF_8);
  }
}
