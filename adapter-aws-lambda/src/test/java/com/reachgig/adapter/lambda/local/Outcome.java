package com.reachgig.adapter.lambda.local;

import java.nio.charset.StandardCharsets;

/** How an invocation ended. */
public sealed interface Outcome {
  byte[] body();

  default String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  /** With an answer. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Answered(byte[] body) implements Outcome {}

  /**
   * With an error, or the runtime's start did.
   *
   * @param type of the header {@code Lambda-Runtime-Function-Error-Type}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Failed(String type, byte[] body) implements Outcome {}
}
