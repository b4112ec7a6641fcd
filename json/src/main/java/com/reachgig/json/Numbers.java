package com.reachgig.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Makes values of numbers that were found to be well-formed; the platform's own parsers cost a cold
 * start more than most numbers need.
 */
final class Numbers {
  /** No number with more digits fits 64 bits, as the first of them is not zero. */
  private static final int MAX_LONG_DIGITS = 19;

  /** Up to so many, both digits and the power of ten behind them are exact in binary. */
  private static final int MAX_EXACT_DIGITS = 15;

  private Numbers() {}

  /** Whether a whole number is one of 64 bits. */
  static boolean isLong(byte[] bytes, int start, int stop) {
    boolean negative = bytes[start] == '-';
    if (stop - start - (negative ? 1 : 0) > MAX_LONG_DIGITS) {
      return false;
    }
    long value = negated(bytes, start, stop);
    return value <= 0 && (negative || value != Long.MIN_VALUE);
  }

  /** A number of which {@link #isLong} holds. */
  static long longOf(byte[] bytes, int start, int stop) {
    long value = negated(bytes, start, stop);
    return bytes[start] == '-' ? value : -value;
  }

  /** Below zero there is one number more; beyond 64 bits, 19 digits come out above it. */
  private static long negated(byte[] bytes, int start, int stop) {
    long value = 0;
    for (int i = bytes[start] == '-' ? start + 1 : start; i < stop; i++) {
      value = value * 10 - (bytes[i] - '0');
    }
    return value;
  }

  static double doubleOf(byte[] bytes, int start, int stop) {
    int first = bytes[start] == '-' ? start + 1 : start;
    int point = stop;
    long digits = 0;
    double power = 1;
    for (int i = first; i < stop; i++) {
      int b = bytes[i];
      if (b == '.') {
        point = i;
      } else if (b > '9' || i - first >= MAX_EXACT_DIGITS) {
        return Double.parseDouble(new String(bytes, start, stop - start, ISO_8859_1));
      } else {
        digits = digits * 10 + (b - '0');
        power = i > point ? power * 10 : power;
      }
    }
    double value = digits / power;
    return first > start ? -value : value;
  }
}
