package com.reachgig.domain;

/** Makes ids: unique, of 1 to 64 ASCII letters, digits and hyphens, and later ones greater. */
@FunctionalInterface
public interface Ids {
  String next();

  /** Whether the text, which may come from anywhere, can be an id at all. */
  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > 64) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isIdCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
