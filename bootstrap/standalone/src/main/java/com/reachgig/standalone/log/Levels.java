package com.reachgig.standalone.log;

import java.util.logging.Level;

/** Names of levels. */
final class Levels {
  private Levels() {}

  /** The level by its name in {@link System.Logger}. */
  static String name(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARNING";
    }
    if (value >= Level.INFO.intValue()) {
      return "INFO";
    }
    return value >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
  }
}
