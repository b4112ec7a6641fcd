package com.reachgig.domain;

/** Makes ids: unique, of 1 to 64 ASCII letters, digits and hyphens, and later ones greater. */
@FunctionalInterface
public interface Ids {
  String next();

  /** Whether the text, which may come from anywhere, can be an id at all. */
  static boolean isId(String text) {
    return !text.isEmpty() && text.length() <= 64 && text.chars().allMatch(Ids::isIdCharacter);
  }

  private static boolean isIdCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
