package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Texts;
import com.reachgig.domain.Violations;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address, normalised: without white space around, in NFC and lower case, so that one
 * mailbox is one account. (RFC 5321 lets a server tell cases of the local part apart; none that
 * people use does.) The syntax is that of addresses in use, not all of RFC 5321's: no quoted local
 * parts, no literal IP addresses.
 *
 * @param address at most 254 bytes of UTF-8
 */
public record Email(String address) {
  private static final int MAX_BYTES = 254;
  private static final int MAX_LOCAL_BYTES = 64;
  private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL =
      "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
  private static final Pattern SYNTAX =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

  /** The address, normalised, if it can be one. */
  public static Checked<Email> of(String pointer, @Nullable String raw) {
    var violations = new Violations();
    String text = raw == null ? "" : normalised(raw);
    if (text.isEmpty()) {
      violations.add(pointer, "required", "is required");
    } else if (Texts.bytes(text) > MAX_BYTES) {
      violations.add(pointer, "too-long", "must have at most " + MAX_BYTES + " bytes");
    } else if (!isSyntax(text)) {
      violations.add(pointer, "not-an-email-address", "must be an e-mail address");
    }
    return violations.or(() -> new Email(text));
  }

  private static boolean isSyntax(String text) {
    return Texts.isUnicode(text)
        && SYNTAX.matcher(text).matches()
        && Texts.bytes(text.substring(0, text.indexOf('@'))) <= MAX_LOCAL_BYTES;
  }

  /** Lower case can undo NFC, and stripping comes first; done again it changes nothing. */
  private static String normalised(String raw) {
    String composed = Normalizer.normalize(raw.strip(), Form.NFC);
    return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Form.NFC);
  }
}
