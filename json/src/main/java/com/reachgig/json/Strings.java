package com.reachgig.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes texts of strings that were found to be well-formed. */
final class Strings {
  private Strings() {}

  /** The text of the scanner's lexeme, a string with its quotes. */
  static String of(Scanner in) {
    int from = in.start() + 1;
    int to = in.stop() - 1;
    if (in.isEscaped()) {
      return unescaped(in.bytes(), from, to);
    }
    return new String(in.bytes(), from, to - from, in.isAscii() ? ISO_8859_1 : UTF_8);
  }

  private static String unescaped(byte[] bytes, int from, int to) {
    var text = new StringBuilder(to - from);
    int begun = from;
    int i = from;
    while (i < to) {
      if (bytes[i] != '\\') {
        i++;
        continue;
      }
      text.append(new String(bytes, begun, i - begun, UTF_8));
      int letter = bytes[i + 1];
      i += 2;
      if (letter == 'u') {
        text.append(unit(bytes, i));
        i += 4;
      } else {
        text.append(unescaped(letter));
      }
      begun = i;
    }
    return text.append(new String(bytes, begun, to - begun, UTF_8)).toString();
  }

  /** A unit of UTF-16, which may be half of a character. */
  private static char unit(byte[] bytes, int at) {
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      unit = (unit << 4) | Character.digit(bytes[i], 16);
    }
    return (char) unit;
  }

  private static char unescaped(int letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) letter;
    };
  }
}
