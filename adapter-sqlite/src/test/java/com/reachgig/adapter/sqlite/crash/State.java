package com.reachgig.adapter.sqlite.crash;

/** What a target holds; one that is absent has version 0 and no value. */
record State(long version, String value) {
  static final State ABSENT = new State(0, "");

  boolean absent() {
    return version == 0;
  }
}
