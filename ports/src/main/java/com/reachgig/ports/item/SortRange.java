package com.reachgig.ports.item;

/** Which sort keys of a partition a query covers, in the order of their UTF-8 bytes. */
public sealed interface SortRange {

  /** All of the partition. */
  record Everything() implements SortRange {}

  /** Sort keys that begin with the text. */
  record StartsWith(String prefix) implements SortRange {
    public StartsWith {
      Limits.requireSortKey(prefix);
    }
  }

  /**
   * Sort keys from {@code first} to {@code last}, both included; none if the last is before the
   * first.
   */
  record Between(String first, String last) implements SortRange {
    public Between {
      Limits.requireSortKey(first);
      Limits.requireSortKey(last);
    }
  }

  /** Sort keys from {@code first}, included, on. */
  record AtLeast(String first) implements SortRange {
    public AtLeast {
      Limits.requireSortKey(first);
    }
  }

  /** Sort keys up to {@code last}, included. */
  record AtMost(String last) implements SortRange {
    public AtMost {
      Limits.requireSortKey(last);
    }
  }

  static SortRange everything() {
    return new Everything();
  }

  static SortRange startsWith(String prefix) {
    return new StartsWith(prefix);
  }
}
