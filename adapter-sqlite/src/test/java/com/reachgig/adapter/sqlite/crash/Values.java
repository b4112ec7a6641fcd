package com.reachgig.adapter.sqlite.crash;

/** Values of one worker, each other than all before. */
final class Values {
  private final String prefix;
  private long made;

  Values(String prefix) {
    this.prefix = prefix;
  }

  String next() {
    made++;
    return prefix + "v" + made;
  }
}
