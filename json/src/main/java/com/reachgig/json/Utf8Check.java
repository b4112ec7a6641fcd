package com.reachgig.json;

/**
 * Finds what is not UTF-8: overlong forms, encoded surrogates and what is cut off, all of which
 * others read in ways of their own.
 */
public final class Utf8Check {
  private Utf8Check() {}

  /** The offset of the first byte that is wrong, or -1. A zero byte is wrong in any JSON. */
  public static int firstFault(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] > 0) {
        at++;
        continue;
      }
      int length = sequence(bytes, at, bytes.length);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** How many bytes the character takes that begins here and is not ASCII; 0 if none does. */
  static int sequence(byte[] bytes, int at, int limit) {
    int length = length(bytes[at] & 0xFF);
    return length > 0 && wellFormed(bytes, at, length, limit) ? length : 0;
  }

  private static int length(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  private static boolean wellFormed(byte[] bytes, int at, int length, int limit) {
    if (at + length > limit) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    return switch (bytes[at] & 0xFF) {
      case 0xE0 -> second >= 0xA0; // else overlong
      case 0xED -> second <= 0x9F; // else a surrogate
      case 0xF0 -> second >= 0x90; // else overlong
      case 0xF4 -> second <= 0x8F; // else beyond U+10FFFF
      default -> true;
    };
  }
}
