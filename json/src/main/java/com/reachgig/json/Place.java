package com.reachgig.json;

/** Where something is, for people. */
final class Place {
  private Place() {}

  /** Line and column, in characters, as the end of a message. */
  static String of(byte[] bytes, int from, int place) {
    int line = 1;
    int column = 1;
    for (int i = from; i < place; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return " (line " + line + ", column " + column + ")";
  }
}
