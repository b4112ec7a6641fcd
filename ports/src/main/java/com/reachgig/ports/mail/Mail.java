package com.reachgig.ports.mail;

import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Utf8;

/**
 * A mail in plain text to one person. The sender's address belongs to the deployment.
 *
 * @param id what the mail is about, such as an event's id, of {@code A-Z a-z 0-9 . -}, 1 to 128
 *     characters; becomes its Message-ID, so that a mail that is sent again can be told from a new
 *     one
 * @param to one address
 * @param subject one line, 1 to 200 characters
 * @param text at most 64 KiB of UTF-8; lines end in {@code \n}
 */
public record Mail(String id, String to, String subject, String text) {
  private static final int MAX_TEXT_BYTES = 64 * 1_024;

  public Mail {
    if (!id.matches("[A-Za-z0-9.-]{1,128}")) {
      throw new IllegalArgumentException("an id is 1 to 128 of A-Z, a-z, 0-9, . and -: " + id);
    }
    if (!isOneLine(to, 320) || to.indexOf('@') < 1) {
      throw new IllegalArgumentException("no address: " + to);
    }
    if (!isOneLine(subject, 200)) {
      throw new IllegalArgumentException("a subject is one line of 1 to 200 characters");
    }
    Limits.atMost("text bytes", Utf8.length(text), MAX_TEXT_BYTES);
  }

  /** No control character means no header injection. */
  private static boolean isOneLine(String text, int max) {
    return !text.isEmpty()
        && text.length() <= max
        && text.chars().noneMatch(Character::isISOControl);
  }
}
