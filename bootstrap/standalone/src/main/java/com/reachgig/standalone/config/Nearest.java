package com.reachgig.standalone.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was probably meant. */
final class Nearest {
  private static final int FARTHEST = 3;

  private Nearest() {}

  /** Such as {@code "; did you mean smtp-host?"}, or empty if nothing is near. */
  static String hint(String name, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= FARTHEST)
        .min(
            Comparator.comparingInt((String candidate) -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }

  /** Levenshtein's: how many characters to insert, delete or replace. */
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
