package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Texts;
import com.reachgig.domain.Violations;
import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as every mail server takes it: in ASCII, without white space around and in
 * lower case, so that one mailbox is one account. (RFC 5321 lets a server tell cases of the local
 * part apart; none that people use does.) A domain of other letters may be given as such or in
 * Punycode, and is held in Punycode; a local part has no such form. The syntax is that of addresses
 * in use, not all of RFC 5321's: no quoted local parts, no literal IP addresses.
 *
 * @param address at most 254 characters
 */
public record Email(String address) {
  private static final int MAX = 254;
  private static final int MAX_LOCAL = 64;
  private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern SYNTAX =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

  /** The address, normalised, if it can be one. */
  public static Checked<Email> of(String pointer, @Nullable String raw) {
    var violations = new Violations();
    String text = raw == null ? "" : raw.strip();
    int at = text.lastIndexOf('@');
    String local = text.substring(0, Math.max(at, 0));
    String address = "";
    if (text.isEmpty()) {
      violations.add(pointer, "required", "is required");
    } else if (text.length() > MAX) {
      violations.add(pointer, "too-long", "must have at most " + MAX + " characters");
    } else if (!isAscii(local)) {
      violations.add(pointer, "not-ascii", "must have only ASCII characters before the @");
    } else {
      address = local.toLowerCase(Locale.ROOT) + "@" + ascii(text.substring(at + 1));
      check(violations, pointer, address);
    }
    String normalised = address;
    return violations.or(() -> new Email(normalised));
  }

  private static void check(Violations violations, String pointer, String address) {
    if (address.length() > MAX) {
      violations.add(pointer, "too-long", "must have at most " + MAX + " characters in ASCII");
    } else if (!SYNTAX.matcher(address).matches() || address.indexOf('@') > MAX_LOCAL) {
      violations.add(pointer, "not-an-email-address", "must be an e-mail address");
    }
  }

  /**
   * The domain in ASCII; empty if it has no such form or shares it with another domain, such as one
   * with ß, whose mail would go to the one with ss.
   */
  private static String ascii(String raw) {
    if (!Texts.isUnicode(raw)) {
      return "";
    }
    String composed = Normalizer.normalize(raw, Form.NFC).toLowerCase(Locale.ROOT);
    String domain = Normalizer.normalize(composed, Form.NFC);
    try {
      String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      return unicode(ascii).equals(unicode(domain)) ? ascii : "";
    } catch (IllegalArgumentException noForm) {
      return "";
    }
  }

  private static String unicode(String domain) {
    return IDN.toUnicode(domain, IDN.USE_STD3_ASCII_RULES);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
