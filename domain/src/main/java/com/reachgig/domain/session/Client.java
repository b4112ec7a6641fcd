package com.reachgig.domain.session;

/**
 * The device that someone uses, as far as it tells.
 *
 * @param ip where it connects from
 * @param userAgent what it calls itself; cut to 256 characters
 */
public record Client(String ip, String userAgent) {
  private static final int MAX_IP = 64;
  private static final int MAX_USER_AGENT = 256;

  public Client {
    ip = cut(ip, MAX_IP);
    userAgent = cut(userAgent, MAX_USER_AGENT);
  }

  /** Never between the two halves of a surrogate pair, which no store would take. */
  private static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
  }
}
