package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Violations;
import org.jspecify.annotations.Nullable;

/** An address and a password, chosen for a new account. */
record Credentials(Email email, Password password) {
  private static final Email NONE = new Email("");

  /** Violations point at {@code /email} and {@code /password}. */
  static Checked<Credentials> choose(@Nullable String rawEmail, @Nullable String rawPassword) {
    var violations = new Violations();
    var email = violations.take(Email.of("/email", rawEmail), NONE);
    var password =
        violations.take(Password.choose("/password", rawPassword, email), new Password(""));
    return violations.or(() -> new Credentials(email, password));
  }
}
