package com.reachgig.adapter.lambda.http;

import java.nio.charset.StandardCharsets;

/** Puts back the percent-encoding that a gateway took off. */
final class Escapes {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** What a path and a query hold beside letters and digits (RFC 3986, section 3.3). */
  private static final String UNRESERVED = "-._~";

  private static final String PATH = UNRESERVED + "!$&'()*+,;=:@/%";

  private Escapes() {}

  /**
   * A path that an HTTP API has decoded. Escapes only what cannot stand in a path as it is: what
   * was {@code %2F} stays a slash, for nothing tells it from one.
   */
  static String ofDecodedPath(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!stays(path, i)) {
        return escape(path);
      }
    }
    return path;
  }

  private static boolean stays(String path, int at) {
    char c = path.charAt(at);
    return c == '%' ? isEscape(path, at) : isPlain(c, PATH);
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static String escape(String path) {
    var escaped = new StringBuilder(path.length() + 32);
    for (int i = 0; i < path.length(); ) {
      int point = path.codePointAt(i);
      if (stays(path, i)) {
        escaped.appendCodePoint(point);
      } else {
        append(Character.toString(point), escaped);
      }
      i += Character.charCount(point);
    }
    return escaped.toString();
  }

  /** A name or a value of a query. */
  static String ofQueryComponent(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (point < 0x80 && isPlain((char) point, UNRESERVED)) {
        escaped.append((char) point);
      } else {
        append(Character.toString(point), escaped);
      }
      i += Character.charCount(point);
    }
    return escaped.toString();
  }

  private static boolean isPlain(char c, String others) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || others.indexOf(c) >= 0;
  }

  private static void append(String text, StringBuilder escaped) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
    }
  }
}
