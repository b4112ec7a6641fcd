package com.reachgig.adapter.lambda;

import org.jspecify.annotations.Nullable;

/**
 * The id of a trace, which X-Ray and W3C write differently but make of the same 128 bits.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html">X-Ray's
 *     form</a>
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C's form</a>
 */
final class TraceId {
  private static final int DIGITS = 32;
  private static final int TIME_DIGITS = 8;
  private static final String ROOT = "Root=1-";
  private static final String UNKNOWN = "0".repeat(DIGITS);

  /** Version, trace, parent and flags of version 0; later ones begin alike. */
  private static final int TRACEPARENT = 55;

  private TraceId() {}

  /** The id in {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=…}, or null. */
  static @Nullable String ofXRay(String header) {
    int at = header.indexOf(ROOT);
    if (at < 0) {
      return null;
    }
    int from = at + ROOT.length();
    int dash = from + TIME_DIGITS;
    int end = dash + 1 + DIGITS - TIME_DIGITS;
    if (header.length() < end || header.charAt(dash) != '-') {
      return null;
    }
    return sound(header.substring(from, dash) + header.substring(dash + 1, end));
  }

  /** The id in {@code 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01}, or null. */
  static @Nullable String ofW3c(String traceparent) {
    boolean framed =
        traceparent.length() >= TRACEPARENT
            && !traceparent.startsWith("ff")
            && traceparent.charAt(2) == '-'
            && traceparent.charAt(3 + DIGITS) == '-';
    return framed ? sound(traceparent.substring(3, 3 + DIGITS)) : null;
  }

  static String toXRay(String id) {
    return ROOT + id.substring(0, TIME_DIGITS) + "-" + id.substring(TIME_DIGITS);
  }

  private static @Nullable String sound(String id) {
    for (int i = 0; i < DIGITS; i++) {
      char c = id.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return null;
      }
    }
    return id.equals(UNKNOWN) ? null : id;
  }
}
