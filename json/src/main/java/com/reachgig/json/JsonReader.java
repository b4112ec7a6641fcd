package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/**
 * Reads one JSON document from its bytes, token by token. Checks each byte that it passes, also of
 * what is skipped; texts and numbers are made only when asked for.
 *
 * <p><b>Strictness.</b> UTF-8 and the grammar of RFC 8259, nothing more; a byte order mark at the
 * start is ignored, and one document is all that there may be. Names may repeat, and escapes may
 * stand for half of a surrogate pair, as the grammar allows both: that is for the caller to judge.
 *
 * <p><b>Limits.</b> {@value #MAX_DEPTH} levels, {@value #MAX_NAME} bytes of a name, {@value
 * #MAX_NUMBER} bytes of a number.
 *
 * <p><b>Threads.</b> For one only. The bytes must not change meanwhile.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, JSON</a>
 */
public final class JsonReader {
  /** Levels of arrays and objects. */
  public static final int MAX_DEPTH = 1_000;

  /** Bytes of a name, as it is written. */
  public static final int MAX_NAME = 50_000;

  /** Bytes of a number, as it is written. */
  public static final int MAX_NUMBER = 1_000;

  private final Scanner in;
  private boolean[] objects = new boolean[16];
  private int depth;
  private boolean begun;
  private JsonToken token = JsonToken.END;

  public JsonReader(byte[] document) {
    this(document, 0, document.length);
  }

  /** A document that is a part of the bytes. */
  public JsonReader(byte[] bytes, int offset, int length) {
    this.in = new Scanner(bytes, offset, offset + length);
  }

  /** Goes on to the next token; at the end stays there. */
  public JsonToken next() throws JsonException {
    if (depth == 0) {
      token = document();
    } else {
      token = objects[depth - 1] ? inObject() : inArray();
    }
    return token;
  }

  private JsonToken document() throws JsonException {
    int b = in.peek();
    if (b < 0) {
      return JsonToken.END;
    }
    if (begun) {
      throw in.trailing();
    }
    begun = true;
    return value(b);
  }

  private JsonToken inObject() throws JsonException {
    int b = in.peek();
    if (token == JsonToken.NAME) {
      return value(b);
    }
    if (b == '}') {
      return close(JsonToken.END_OBJECT);
    }
    if (token != JsonToken.START_OBJECT) {
      in.pass(',');
      b = in.peek();
    }
    if (b != '"') {
      throw in.unexpected();
    }
    in.string();
    requireAtMost(MAX_NAME + 2, "name");
    in.pass(':');
    return JsonToken.NAME;
  }

  private JsonToken inArray() throws JsonException {
    int b = in.peek();
    if (b == ']') {
      return close(JsonToken.END_ARRAY);
    }
    if (token != JsonToken.START_ARRAY) {
      in.pass(',');
      b = in.peek();
    }
    return value(b);
  }

  private JsonToken value(int b) throws JsonException {
    return switch (b) {
      case '"' -> in.string();
      case '{' -> open(JsonToken.START_OBJECT);
      case '[' -> open(JsonToken.START_ARRAY);
      case 't' -> in.word("true", JsonToken.TRUE);
      case 'f' -> in.word("false", JsonToken.FALSE);
      case 'n' -> in.word("null", JsonToken.NULL);
      default -> number(b);
    };
  }

  private JsonToken number(int b) throws JsonException {
    if (b != '-' && (b < '0' || b > '9')) {
      throw in.unexpected();
    }
    var number = in.number();
    requireAtMost(MAX_NUMBER, "number");
    return number;
  }

  private void requireAtMost(int length, String what) throws JsonException {
    if (in.stop() - in.start() > length) {
      throw in.fault("A " + what + " that is too long");
    }
  }

  private JsonToken open(JsonToken opened) throws JsonException {
    if (depth == MAX_DEPTH) {
      throw in.fault("Values nest more than " + MAX_DEPTH + " levels deep");
    }
    if (depth == objects.length) {
      objects = Arrays.copyOf(objects, depth * 2);
    }
    objects[depth++] = opened == JsonToken.START_OBJECT;
    return in.bracket(opened);
  }

  private JsonToken close(JsonToken closed) {
    depth--;
    return in.bracket(closed);
  }

  /** Where the reader is; {@link JsonToken#END} before the first token. */
  public JsonToken token() {
    return token;
  }

  /** The name that the reader is at. */
  public String name() throws JsonException {
    if (token != JsonToken.NAME) {
      throw wrong("a name");
    }
    return Strings.of(in);
  }

  /** The text of a scalar: what a string says, anything else as it is written. */
  public String text() throws JsonException {
    if (token == JsonToken.STRING) {
      return Strings.of(in);
    }
    if (!token.isScalar()) {
      throw wrong("a text");
    }
    return source();
  }

  /** The text of a scalar; instead of null, and of what is none and is skipped, the other one. */
  public String textOr(String other) throws JsonException {
    if (token.isScalar() && token != JsonToken.NULL) {
      return text();
    }
    skipChildren();
    return other;
  }

  /** Whether the reader is at a whole number of 64 bits. */
  public boolean isLong() {
    return token == JsonToken.WHOLE && Numbers.isLong(in.bytes(), in.start(), in.stop());
  }

  /** A number of which {@link #isLong} holds. */
  public long longValue() throws JsonException {
    if (!isLong()) {
      throw wrong("a whole number of 64 bits");
    }
    return Numbers.longOf(in.bytes(), in.start(), in.stop());
  }

  /** The nearest number to the one that is written. */
  public double doubleValue() throws JsonException {
    if (token != JsonToken.WHOLE && token != JsonToken.DECIMAL) {
      throw wrong("a number");
    }
    return Numbers.doubleOf(in.bytes(), in.start(), in.stop());
  }

  public boolean booleanValue() throws JsonException {
    if (token != JsonToken.TRUE && token != JsonToken.FALSE) {
      throw wrong("true or false");
    }
    return token == JsonToken.TRUE;
  }

  /** The bytes that a string says in Base64. */
  public byte[] base64() throws JsonException {
    if (token != JsonToken.STRING) {
      throw wrong("Base64");
    }
    try {
      return Base64.getDecoder().decode(Strings.of(in));
    } catch (IllegalArgumentException e) {
      throw wrong("Base64");
    }
  }

  /** Goes to the end of the object or array at whose start the reader is; else does nothing. */
  public void skipChildren() throws JsonException {
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      int outside = depth - 1;
      while (depth > outside) {
        next();
      }
    }
  }

  /** The value at whose start the reader is, as it is written; the reader is then at its end. */
  public String source() throws JsonException {
    int start = in.start();
    skipChildren();
    return new String(in.bytes(), start, in.stop() - start, UTF_8);
  }

  /** Line and column of the token, for people. */
  public String position() {
    return in.position();
  }

  private JsonException wrong(String wanted) {
    return in.fault(token + " instead of " + wanted);
  }
}
