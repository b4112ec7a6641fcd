package com.reachgig.domain;

import com.reachgig.ports.item.Utf8;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Rules of free text: NFC, without white space around, a bounded number of characters. */
public final class Texts {
  private Texts() {}

  /**
   * The text, normalised, or null if there is none or only white space; violations are noted.
   *
   * @param max characters, counted as Unicode code points
   */
  public static @Nullable String optional(
      Violations violations, String pointer, @Nullable String raw, int max) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    if (!Utf8.isWellFormed(raw)) {
      violations.add(pointer, "not-unicode", "must be well-formed Unicode");
      return null;
    }
    String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
    if (characters(text) > max) {
      violations.add(pointer, "too-long", "must have at most " + max + " characters");
    }
    if (text.chars().anyMatch(Texts::isForbidden)) {
      violations.add(pointer, "control-character", "must not contain control characters");
    }
    return text;
  }

  /** The text, normalised; its absence is a violation, too. */
  public static String required(
      Violations violations, String pointer, @Nullable String raw, int min, int max) {
    String text = optional(violations, pointer, raw, max);
    if (text == null) {
      if (raw == null || raw.isBlank()) {
        violations.add(pointer, "required", "is required");
      }
      return "";
    }
    if (characters(text) < min) {
      violations.add(pointer, "too-short", "must have at least " + min + " characters");
    }
    return text;
  }

  /** Characters as people count them most nearly without a dictionary: code points. */
  public static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
