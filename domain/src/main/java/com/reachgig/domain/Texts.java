package com.reachgig.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Rules of free text: NFC, without white space around, a bounded number of characters. */
public final class Texts {
  private Texts() {}

  /**
   * Text of one line, normalised, or null if there is none or only white space; violations are
   * noted.
   *
   * @param max characters, counted as Unicode code points
   */
  public static @Nullable String line(
      Violations violations, String pointer, @Nullable String raw, int max) {
    String text = paragraphs(violations, pointer, raw, max);
    if (text != null && text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      violations.add(pointer, "more-than-a-line", "must be on one line");
    }
    return text;
  }

  /** Text of one line, of which the absence is a violation, too. */
  public static String requiredLine(
      Violations violations, String pointer, @Nullable String raw, int min, int max) {
    if (raw == null || raw.isBlank()) {
      violations.add(pointer, "required", "is required");
      return "";
    }
    String text = line(violations, pointer, raw, max);
    if (text == null) {
      return "";
    }
    if (characters(text) < min) {
      violations.add(pointer, "too-short", "must have at least " + min + " characters");
    }
    return text;
  }

  /** Text of any number of lines, normalised, or null; as {@link #line} otherwise. */
  public static @Nullable String paragraphs(
      Violations violations, String pointer, @Nullable String raw, int max) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    if (!isUnicode(raw)) {
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

  /** Characters as people count them most nearly without a dictionary: code points. */
  public static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Bytes of UTF-8. */
  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether every surrogate has its other half; no store takes another text. */
  public static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
