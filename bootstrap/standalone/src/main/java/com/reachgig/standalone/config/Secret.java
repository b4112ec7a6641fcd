package com.reachgig.standalone.config;

/** A value that never shows itself. */
public record Secret(String value) {
  @Override
  public String toString() {
    return value.isEmpty() ? "" : "********";
  }
}
