package com.reachgig.adapter.vertx;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of one body as they arrive. Never holds more than the limit, and grows with what has come
 * rather than with what the client announces.
 */
final class RequestBody {
  private static final byte[] NONE = {};

  private final int limit;
  private final AtomicLong buffered;
  private byte[] bytes = NONE;
  private int length;

  /**
   * @param buffered bytes that bodies hold in the whole server
   */
  RequestBody(int limit, AtomicLong buffered) {
    this.limit = limit;
    this.buffered = buffered;
  }

  /** Whether the chunk still fits the limit; if not, what there was is let go. */
  boolean add(Buffer chunk) {
    int more = chunk.length();
    if (more > limit - length) {
      release();
      return false;
    }
    if (length + more > bytes.length) {
      grow(length + more);
    }
    chunk.getBytes(bytes, length);
    length += more;
    return true;
  }

  private void grow(int least) {
    int size = (int) Math.min(limit, Math.max(least, 2L * bytes.length));
    buffered.addAndGet(size - bytes.length);
    bytes = Arrays.copyOf(bytes, size);
  }

  /** The body; it is the request's from now on and no longer counted. */
  byte[] take() {
    var whole = bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    release();
    return whole;
  }

  void release() {
    buffered.addAndGet(-bytes.length);
    bytes = NONE;
    length = 0;
  }
}
