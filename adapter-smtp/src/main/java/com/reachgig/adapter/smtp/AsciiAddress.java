package com.reachgig.adapter.smtp;

import jakarta.mail.internet.AddressException;
import java.net.IDN;

/**
 * An address as every mail server takes it. The library sends the low byte of each character, which
 * turns letters into other letters, and so one mailbox into another one, that would get the links
 * for an account that is not its own; some become the brackets and line breaks of commands.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2">RFC 5321, section 4.1.2</a>
 */
final class AsciiAddress {
  private AsciiAddress() {}

  /**
   * The same mailbox in ASCII; only domains have a form in it.
   *
   * @throws AddressException if there is none, or it is that of another domain, too
   */
  static String of(String address) throws AddressException {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at + 1);
    String domain = address.substring(at + 1);
    if (!isAscii(local)) {
      throw new AddressException("cannot be written in ASCII", address);
    }
    return isAscii(domain) ? address : local + ascii(domain, address);
  }

  /** IDNA 2003 makes one domain of several, such as of those with ß and with ss. */
  private static String ascii(String domain, String address) throws AddressException {
    try {
      String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      if (IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(domain)) {
        return ascii;
      }
    } catch (IllegalArgumentException e) {
      // as any other domain that has no form in ASCII
    }
    throw new AddressException("the domain cannot be written in ASCII", address);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
