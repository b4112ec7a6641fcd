package com.reachgig.adapter.sqlite;

/**
 * When a write is acknowledged. Only {@link #FULL} is sound and only it can be had from outside;
 * the other is a control of the crash tests, which must find it out.
 */
enum Durability {
  /** After its group is on the medium. */
  FULL("FULL"),
  /** After its group is with the operating system: a power cut loses it. */
  UNSYNCED("NORMAL");

  private final String synchronous;

  Durability(String synchronous) {
    this.synchronous = synchronous;
  }

  String synchronous() {
    return synchronous;
  }
}
