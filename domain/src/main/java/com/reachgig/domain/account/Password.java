package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Texts;
import com.reachgig.domain.Violations;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A password, in NFC so that every keyboard's way to write it is the same. It is long, and it is
 * not the address; rules of composition make passwords worse, not better, so there are none.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B</a>
 */
public record Password(String text) {
  private static final int MIN_CHARACTERS = 10;

  /** As many as a hasher takes. */
  private static final int MAX_BYTES = 1_024;

  /** A password that someone chooses for the account with that address. */
  static Checked<Password> choose(String pointer, @Nullable String raw, Email address) {
    var violations = new Violations();
    String text = normalised(raw);
    if (text.isEmpty()) {
      violations.add(pointer, "required", "is required");
    } else if (!Texts.isUnicode(text)) {
      violations.add(pointer, "not-unicode", "must be well-formed Unicode");
    } else if (Texts.characters(text) < MIN_CHARACTERS) {
      violations.add(pointer, "too-short", "must have at least " + MIN_CHARACTERS + " characters");
    } else if (Texts.bytes(text) > MAX_BYTES) {
      violations.add(pointer, "too-long", "must have at most " + MAX_BYTES + " bytes");
    } else if (text.toLowerCase(Locale.ROOT).equals(address.address())) {
      violations.add(pointer, "same-as-email", "must not be the e-mail address");
    }
    return violations.or(() -> new Password(text));
  }

  /** A password that someone presents; empty if it cannot be anybody's. */
  static Optional<Password> presented(@Nullable String raw) {
    String text = normalised(raw);
    boolean possible = !text.isEmpty() && Texts.isUnicode(text) && Texts.bytes(text) <= MAX_BYTES;
    return possible ? Optional.of(new Password(text)) : Optional.empty();
  }

  private static String normalised(@Nullable String raw) {
    return raw == null ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
