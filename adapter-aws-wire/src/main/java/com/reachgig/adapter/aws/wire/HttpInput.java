package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bytes from a connection, as lines or as many as are wanted. */
final class HttpInput {
  private static final int MAX_LINE = 16 * 1_024;

  private final byte[] buffer = new byte[8 * 1_024];
  private final InputStream in;
  private int position;
  private int end;

  HttpInput(InputStream in) {
    this.in = in;
  }

  /** Up to the end of the line, which is not part of it. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int start = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      line.append(new String(buffer, start, position - start, ISO_8859_1));
      if (position < end) {
        position++;
        return withoutReturn(line);
      }
      if (line.length() > MAX_LINE) {
        throw new IOException("a line of the answer is too long");
      }
      fill();
    }
  }

  private static String withoutReturn(StringBuilder line) {
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }

  /** Fills the whole array, from a position on. */
  void read(byte[] bytes, int from) throws IOException {
    int filled = from;
    while (filled < bytes.length) {
      if (position == end) {
        fill();
      }
      int count = Math.min(bytes.length - filled, end - position);
      System.arraycopy(buffer, position, bytes, filled, count);
      position += count;
      filled += count;
    }
  }

  /** Whether something came that nobody has read. */
  boolean hasRest() {
    return position < end;
  }

  private void fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    if (count < 0) {
      throw new EOFException("the connection ended within an answer");
    }
    position = 0;
    end = count;
  }
}
