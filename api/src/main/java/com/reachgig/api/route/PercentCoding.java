package com.reachgig.api.route;

import com.reachgig.json.Utf8Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Undoes percent-encoding, strictly: what is not ASCII must be encoded, and what is encoded must be
 * UTF-8, so that no two readers see two different names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986, percent-encoding</a>
 */
final class PercentCoding {
  private PercentCoding() {}

  /** The text between two positions, decoded; null if it is malformed. */
  static @Nullable String decode(String text, int from, int to, boolean plusIsSpace) {
    boolean escaped = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7F) {
        return null;
      }
      escaped |= c == '%' || (c == '+' && plusIsSpace);
    }
    return escaped ? decodeEscapes(text, from, to, plusIsSpace) : text.substring(from, to);
  }

  private static @Nullable String decodeEscapes(
      String text, int from, int to, boolean plusIsSpace) {
    var bytes = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      int value = text.charAt(i);
      if (value == '%') {
        value = i + 2 < to ? octet(text.charAt(i + 1), text.charAt(i + 2)) : -1;
        i += 2;
      } else if (value == '+' && plusIsSpace) {
        value = ' ';
      }
      if (value < 0) {
        return null;
      }
      bytes[length++] = (byte) value;
    }
    var decoded = Arrays.copyOf(bytes, length);
    return Utf8Check.firstFault(decoded) < 0 ? new String(decoded, StandardCharsets.UTF_8) : null;
  }

  private static int octet(char high, char low) {
    int octet = Character.digit(high, 16) * 16 + Character.digit(low, 16);
    return Character.digit(high, 16) < 0 || Character.digit(low, 16) < 0 ? -1 : octet;
  }
}
