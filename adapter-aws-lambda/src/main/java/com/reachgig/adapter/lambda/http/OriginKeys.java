package com.reachgig.adapter.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What only the front of the API knows and adds to each request, so that one that came past it, and
 * so past its firewall, is told from those that it let through. The front sends several keys, of
 * which one must be known here: so one can be replaced, in whatever order both sides learn of it.
 * Keys are not shown.
 */
public final class OriginKeys {
  public static final String HEADER = "X-Origin-Key";

  private static final int MIN_CHARACTERS = 32;

  private final String text;
  private final List<byte[]> known;

  private OriginKeys(String text) {
    this.text = text;
    this.known = text.isEmpty() ? List.of() : bytes(text);
  }

  /** There is no front: whoever calls is answered. */
  public static OriginKeys none() {
    return new OriginKeys("");
  }

  /**
   * Keys of 32 letters and digits or more, separated by commas.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static OriginKeys of(String text) {
    var keys = new OriginKeys(text);
    if (keys.isNone() || !keys.known.stream().allMatch(OriginKeys::isSound)) {
      throw new IllegalArgumentException("no keys of 32 letters and digits or more");
    }
    return keys;
  }

  /** A reference in whose place nobody has put the key is none, and all could know it. */
  private static boolean isSound(byte[] key) {
    boolean sound = key.length >= MIN_CHARACTERS;
    for (byte character : key) {
      sound &= Character.isLetterOrDigit(character);
    }
    return sound;
  }

  public boolean isNone() {
    return known.isEmpty();
  }

  /** The value of the header, as the front sends it. */
  public String text() {
    return text;
  }

  /**
   * Whether a request came by the front. How long that takes to say tells nothing of the keys.
   *
   * @param fields names and values of its header
   */
  boolean admit(List<String> fields) {
    boolean admitted = known.isEmpty();
    for (int i = 0; i < fields.size(); i += 2) {
      if (fields.get(i).equalsIgnoreCase(HEADER)) {
        admitted |= matches(fields.get(i + 1));
      }
    }
    return admitted;
  }

  private boolean matches(String value) {
    boolean matches = false;
    for (var sent : bytes(value)) {
      for (var key : known) {
        matches |= MessageDigest.isEqual(sent, key);
      }
    }
    return matches;
  }

  private static List<byte[]> bytes(String keys) {
    return Stream.of(keys.split(",", -1)).map(key -> key.strip().getBytes(UTF_8)).toList();
  }

  /** The other fields: what has no key can show none. */
  List<String> removedFrom(List<String> fields) {
    if (known.isEmpty()) {
      return fields;
    }
    var left = new ArrayList<String>(fields.size());
    for (int i = 0; i < fields.size(); i += 2) {
      if (!fields.get(i).equalsIgnoreCase(HEADER)) {
        left.addAll(fields.subList(i, i + 2));
      }
    }
    return left;
  }

  @Override
  public String toString() {
    return "OriginKeys[" + known.size() + "]";
  }
}
