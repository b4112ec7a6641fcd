package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Text of so many characters and of a certain form. */
public final class TextSchema implements Schema<String> {

  /** What the characters may be. */
  enum Form {
    ANY,
    SLUG
  }

  private final int min;
  private final int max;
  private final Form form;

  TextSchema(int min, int max, Form form) {
    this.min = min;
    this.max = max;
    this.form = form;
  }

  @Override
  public @Nullable String decode(Json json, Pointer at, Violations violations) {
    if (!(json instanceof Json.Text(var text))) {
      violations.add(at, "wrong-type", "Must be a string, not " + json.kind() + ".");
      return null;
    }
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      violations.add(at, "too-short", tooShort(length));
      return null;
    }
    if (length > max) {
      violations.add(
          at, "too-long", "Must have at most " + max + " characters; it has " + length + ".");
      return null;
    }
    if (form == Form.SLUG && !isSlug(text)) {
      violations.add(
          at, "wrong-form", "Must be lower-case letters and digits, in words joined by hyphens.");
      return null;
    }
    return text;
  }

  private String tooShort(int length) {
    return min == 1
        ? "Must not be empty."
        : "Must have at least " + min + " characters; it has " + length + ".";
  }

  private static boolean isSlug(String text) {
    boolean wordBefore = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!word && (c != '-' || !wordBefore)) {
        return false;
      }
      wordBefore = word;
    }
    return wordBefore;
  }

  @Override
  public Json describe(Components components) {
    var members = new LinkedHashMap<String, Json>();
    members.put("type", Json.of("string"));
    if (min > 0) {
      members.put("minLength", Json.of(min));
    }
    if (max < Integer.MAX_VALUE) {
      members.put("maxLength", Json.of(max));
    }
    if (form == Form.SLUG) {
      members.put("pattern", Json.of("^[a-z0-9]+(-[a-z0-9]+)*$"));
    }
    return new Json.Members(members);
  }

  @Override
  public Json example() {
    return Json.of("a".repeat(Math.max(1, min)));
  }
}
