package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/**
 * Writes one JSON document to memory, in UTF-8 without white space. What is no document, such as a
 * value without a name in an object, is an {@link IllegalStateException}.
 *
 * <p>Characters beyond the Basic Multilingual Plane are written as escapes, so that each text can
 * be written, also one with half of a surrogate pair. One text has one form.
 *
 * <p><b>Threads.</b> For one only.
 */
public final class JsonWriter {
  private final Output out;
  private boolean[] objects = new boolean[16];
  private int depth;
  private boolean comma;
  private boolean named;

  /**
   * @param expected bytes of the document, about
   */
  public JsonWriter(int expected) {
    this.out = new Output(expected);
  }

  public void startObject() {
    open('{', true);
  }

  public void startObject(String name) {
    name(name);
    startObject();
  }

  public void endObject() {
    close('}', true);
  }

  public void startArray() {
    open('[', false);
  }

  public void startArray(String name) {
    name(name);
    startArray();
  }

  public void endArray() {
    close(']', false);
  }

  /** The name of a member, whose value comes next. */
  public void name(String name) {
    require(depth > 0 && objects[depth - 1] && !named);
    separate();
    out.quote(name);
    out.put(':');
    named = true;
  }

  public void field(String name, String value) {
    name(name);
    value(value);
  }

  public void field(String name, long value) {
    name(name);
    value(value);
  }

  public void field(String name, boolean value) {
    name(name);
    value(value);
  }

  public void value(String value) {
    begin();
    out.quote(value);
    comma = true;
  }

  public void value(long value) {
    raw(Long.toString(value));
  }

  /** A number that is finite, as JSON has no others. */
  public void value(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no number of JSON: " + value);
    }
    raw(Double.toString(value));
  }

  public void value(boolean value) {
    raw(value ? "true" : "false");
  }

  public void nullValue() {
    raw("null");
  }

  /** Bytes as a string of Base64. */
  public void base64(byte[] value) {
    utf8(Base64.getEncoder().encode(value));
  }

  public void base64(String name, byte[] value) {
    name(name);
    base64(value);
  }

  /** A string, given as well-formed UTF-8. */
  public void utf8(byte[] value) {
    begin();
    out.quote(value);
    comma = true;
  }

  /** A value that is JSON already. */
  public void raw(String json) {
    begin();
    out.put(json.getBytes(UTF_8));
    comma = true;
  }

  /** The document, which must be whole. */
  public byte[] toByteArray() {
    require(depth == 0 && !out.isEmpty());
    return out.toByteArray();
  }

  /** The document, which must be whole, as text. */
  public String toText() {
    require(depth == 0 && !out.isEmpty());
    return out.toText();
  }

  private void open(char bracket, boolean object) {
    begin();
    out.put(bracket);
    if (depth == objects.length) {
      objects = Arrays.copyOf(objects, depth * 2);
    }
    objects[depth++] = object;
    comma = false;
  }

  private void close(char bracket, boolean object) {
    require(depth > 0 && objects[depth - 1] == object && !named);
    depth--;
    out.put(bracket);
    comma = true;
  }

  /** Before each value. */
  private void begin() {
    require(depth == 0 ? out.isEmpty() : objects[depth - 1] == named);
    if (named) {
      named = false;
    } else {
      separate();
    }
  }

  private void separate() {
    if (comma) {
      out.put(',');
    }
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("this would make no JSON");
    }
  }
}
