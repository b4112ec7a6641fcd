package com.reachgig.adapter.sqlite;

/** What kind of value follows in a body. Stored: a number is never given another meaning. */
final class Tag {
  static final byte TEXT = 1;
  static final byte WHOLE = 2;
  static final byte FALSE = 3;
  static final byte TRUE = 4;
  static final byte BYTES = 5;
  static final byte SEQUENCE = 6;
  static final byte FIELDS = 7;

  private Tag() {}
}
