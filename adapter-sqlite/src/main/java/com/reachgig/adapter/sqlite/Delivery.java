package com.reachgig.adapter.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * One delivery of a message; its text is the receipt.
 *
 * @param seq the message's row
 * @param number how many deliveries of that row there were with this one
 */
record Delivery(long seq, long number) {
  private static final char SEPARATOR = '.';

  String receipt() {
    return seq + "" + SEPARATOR + number;
  }

  /** The delivery, or null if the text is no receipt. */
  static @Nullable Delivery of(String receipt) {
    int separator = receipt.indexOf(SEPARATOR);
    try {
      return separator < 0
          ? null
          : new Delivery(
              Long.parseLong(receipt, 0, separator, 10),
              Long.parseLong(receipt, separator + 1, receipt.length(), 10));
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
