package com.reachgig.json;

/** Finds where each lexeme begins and ends, and refuses what is none. Decodes nothing. */
final class Scanner {
  private static final String STARTS_OF_VALUES = "\"{[-0123456789tfn";
  private static final int SHORT_ESCAPE = 2;
  private static final int LONG_ESCAPE = 6;

  private final byte[] bytes;
  private final int from;
  private final int limit;
  private int at;
  private int start;
  private int stop;
  private boolean ascii;
  private boolean escaped;

  Scanner(byte[] bytes, int from, int limit) {
    this.bytes = bytes;
    this.from = from;
    this.limit = limit;
    this.at = hasMark() ? from + 3 : from;
    this.start = at;
  }

  /** A byte order mark says nothing, and may be ignored (RFC 8259, section 8.1). */
  private boolean hasMark() {
    return limit - from >= 3
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the last lexeme begins. */
  int start() {
    return start;
  }

  /** Where the last lexeme ends; the byte there is none of it. */
  int stop() {
    return stop;
  }

  /** Whether the last string holds nothing but ASCII. */
  boolean isAscii() {
    return ascii;
  }

  /** Whether the last string holds an escape. */
  boolean isEscaped() {
    return escaped;
  }

  /** The next byte that is no white space, without taking it; or -1 at the end. */
  int peek() {
    while (at < limit) {
      int b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b & 0xFF;
      }
      at++;
    }
    return -1;
  }

  /** Takes the byte that was seen. */
  JsonToken bracket(JsonToken token) {
    start = at++;
    stop = at;
    return token;
  }

  /** Takes a byte that must be next, without being the lexeme. */
  void pass(int expected) throws JsonException {
    if (peek() != expected) {
      throw unexpected();
    }
    at++;
  }

  JsonToken string() throws JsonException {
    start = at;
    ascii = true;
    escaped = false;
    for (int i = plain(at + 1); i < limit; i = plain(i)) {
      int b = bytes[i];
      if (b == '"') {
        at = i + 1;
        stop = at;
        return JsonToken.STRING;
      }
      at = i;
      i += b == '\\' ? escape() : sequence(b);
    }
    at = limit;
    throw unexpected();
  }

  /** The next place in a string whose byte does not stand for itself. */
  private int plain(int from) {
    int i = from;
    while (i < limit) {
      int b = bytes[i];
      if (b < ' ' || b == '"' || b == '\\') {
        return i;
      }
      i++;
    }
    return limit;
  }

  private int sequence(int b) throws JsonException {
    if (b >= 0) {
      throw fault("A control character in a string");
    }
    int length = Utf8Check.sequence(bytes, at, limit);
    if (length == 0) {
      throw fault("A byte that is not UTF-8");
    }
    ascii = false;
    return length;
  }

  private int escape() throws JsonException {
    escaped = true;
    at++;
    int b = byteAt();
    if (b != 'u') {
      if (b < 0 || "\"\\/bfnrt".indexOf(b) < 0) {
        throw unexpected();
      }
      return SHORT_ESCAPE;
    }
    for (int digit = 0; digit < 4; digit++) {
      at++;
      if (Character.digit(byteAt(), 16) < 0) {
        throw unexpected();
      }
    }
    return LONG_ESCAPE;
  }

  JsonToken number() throws JsonException {
    start = at;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    boolean whole = true;
    if (skip('.')) {
      digits();
      whole = false;
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
      whole = false;
    }
    end();
    return whole ? JsonToken.WHOLE : JsonToken.DECIMAL;
  }

  private void digits() throws JsonException {
    int first = at;
    while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == first) {
      throw unexpected();
    }
  }

  private boolean skip(int wanted) {
    boolean there = at < limit && bytes[at] == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  JsonToken word(String word, JsonToken token) throws JsonException {
    start = at;
    for (int i = 0; i < word.length(); i++) {
      if (!skip(word.charAt(i))) {
        throw unexpected();
      }
    }
    end();
    return token;
  }

  /** What is no string, ends where something else can begin. */
  private void end() throws JsonException {
    stop = at;
    int b = byteAt();
    if (b >= 0 && b > ' ' && b != ',' && b != ']' && b != '}') {
      throw unexpected();
    }
  }

  private int byteAt() {
    return at < limit ? bytes[at] & 0xFF : -1;
  }

  /** The next byte begins nothing that may be there. */
  JsonException unexpected() {
    int b = byteAt();
    if (b < 0) {
      return fault("Unexpected end");
    }
    return fault(
        b > ' ' && b < 0x7F
            ? "Unexpected '" + (char) b + "'"
            : "Unexpected byte 0x" + Integer.toHexString(b));
  }

  /** Something is there behind the whole document. */
  JsonException trailing() {
    return STARTS_OF_VALUES.indexOf(byteAt()) < 0
        ? unexpected()
        : new JsonException("Something follows the value" + Place.of(bytes, from, at), true);
  }

  JsonException fault(String problem) {
    return new JsonException(problem + Place.of(bytes, from, at), false);
  }

  /** Where the last lexeme begins, for people. */
  String position() {
    return Place.of(bytes, from, start);
  }
}
