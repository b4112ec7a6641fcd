package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes that grow, and strings as JSON writes them. */
final class Output {
  private static final String HEX = "0123456789ABCDEF";
  private static final int MAX_ESCAPE = 6;
  private static final int MAX_ENCODED = 3;

  private byte[] bytes;
  private int at;

  Output(int expected) {
    this.bytes = new byte[expected];
  }

  boolean isEmpty() {
    return at == 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, at);
  }

  String toText() {
    return new String(bytes, 0, at, UTF_8);
  }

  void put(char ascii) {
    reserve(1);
    bytes[at++] = (byte) ascii;
  }

  void put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, at, more.length);
    at += more.length;
  }

  /** A string of what is well-formed UTF-8. */
  void quote(byte[] text) {
    reserve(text.length + 2);
    bytes[at++] = '"';
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b < 0 || isPlain((char) b)) {
        bytes[at++] = b;
      } else {
        escape((char) b, text.length - i);
      }
    }
    bytes[at++] = '"';
  }

  void quote(String text) {
    int length = text.length();
    reserve(length + 2);
    bytes[at++] = '"';
    for (int i = plain(text, 0); i < length; i = plain(text, i)) {
      special(text.charAt(i), length - i);
      i++;
    }
    bytes[at++] = '"';
  }

  /** Copies what stands for itself, as most texts do to their end; gives where that ends. */
  private int plain(String text, int from) {
    byte[] to = bytes;
    int next = at;
    int i = from;
    int length = text.length();
    while (i < length) {
      char c = text.charAt(i);
      if (!isPlain(c)) {
        break;
      }
      to[next++] = (byte) c;
      i++;
    }
    at = next;
    return i;
  }

  /**
   * @param left characters of the text from this one on
   */
  private void special(char c, int left) {
    if (c < 0x80 || Character.isSurrogate(c)) {
      escape(c, left);
    } else {
      encode(c, left);
    }
  }

  private void encode(char c, int left) {
    reserve(left + MAX_ENCODED);
    if (c < 0x800) {
      bytes[at++] = (byte) (0xC0 | (c >> 6));
    } else {
      bytes[at++] = (byte) (0xE0 | (c >> 12));
      bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    bytes[at++] = (byte) (0x80 | (c & 0x3F));
  }

  private void escape(char c, int left) {
    reserve(left + MAX_ESCAPE);
    bytes[at++] = '\\';
    int letter = "\b\t\n\f\r\"\\".indexOf(c);
    if (letter >= 0) {
      bytes[at++] = (byte) "btnfr\"\\".charAt(letter);
      return;
    }
    bytes[at++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[at++] = (byte) HEX.charAt((c >> shift) & 15);
    }
  }

  private void reserve(int more) {
    if (bytes.length - at < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
    }
  }

  /** Whether it is ASCII and stands for itself. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
  }
}
