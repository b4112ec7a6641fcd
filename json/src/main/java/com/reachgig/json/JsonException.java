package com.reachgig.json;

import java.io.IOException;

/** The bytes are no JSON, or another value than the one that was asked for. */
public final class JsonException extends IOException {
  private final boolean trailing;

  JsonException(String message, boolean trailing) {
    super(message);
    this.trailing = trailing;
  }

  /** Whether there was a whole document, which another value follows. */
  public boolean isTrailing() {
    return trailing;
  }
}
