package com.reachgig.api.account;

import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import com.reachgig.domain.account.AccountStatus;
import com.reachgig.domain.session.Role;
import com.reachgig.ports.security.PasswordHasher;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The shapes of what is said about accounts. */
final class AccountSchemas {
  private static final String ID = "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b";
  private static final int MAX_TOKEN = 1_024;

  static final Field<String> EMAIL =
      Field.required("email", Schema.text(1, 254), "An address.").like("ada@example.org");
  static final Field<String> PASSWORD =
      Field.required("password", Schema.text(1, PasswordHasher.MAX_BYTES), "The password.")
          .like("correct horse battery");
  static final Field<String> NEW_PASSWORD = newPassword("password");
  static final Field<String> CURRENT =
      Field.required(
              "currentPassword", Schema.text(1, PasswordHasher.MAX_BYTES), "The one until now.")
          .like("correct horse battery");
  static final Field<String> CHOSEN = newPassword("newPassword");
  static final Field<String> TOKEN =
      Field.required("token", Schema.text(1, MAX_TOKEN), "The one-time token of the mail.")
          .like("b0X3nQ2v5yJm8pLr");
  static final Field<String> REFRESH_TOKEN =
      Field.required("refreshToken", Schema.text(1, MAX_TOKEN), "Good once, for the next pair.")
          .like("t9Kf2mWz7QxLb4Rn");

  static final ObjectSchema SIGN_UP = ObjectSchema.of("SignUp", EMAIL, NEW_PASSWORD);
  static final ObjectSchema LOGIN = ObjectSchema.of("Login", EMAIL, PASSWORD);
  static final ObjectSchema ADDRESS = ObjectSchema.of("Address", EMAIL);
  static final ObjectSchema ONE_TIME_TOKEN = ObjectSchema.of("OneTimeToken", TOKEN);
  static final ObjectSchema RESET = ObjectSchema.of("PasswordReset", TOKEN, NEW_PASSWORD);
  static final ObjectSchema CHANGE = ObjectSchema.of("PasswordChange", CURRENT, CHOSEN);
  static final ObjectSchema SET_UP = ObjectSchema.of("OperatorSetup", TOKEN, EMAIL, NEW_PASSWORD);
  static final ObjectSchema REFRESH = ObjectSchema.of("Refresh", REFRESH_TOKEN);

  static final ObjectSchema ACCEPTED =
      ObjectSchema.of(
          "Accepted",
          Field.required("detail", Schema.text(1, 200), "What happens now.").like(Accepted.DETAIL));
  static final ObjectSchema TOKENS =
      ObjectSchema.of(
          "Tokens",
          Field.required("accessToken", Schema.text(1, MAX_TOKEN), "For Authorization: Bearer.")
              .like("eyJhbGciOi"),
          Field.required("tokenType", Schema.choice("Bearer"), "How to send it."),
          time("accessExpiresAt", "Refresh before then."),
          REFRESH_TOKEN,
          time("refreshExpiresAt", "Log in again after then."),
          id("accountId"),
          id("sessionId"));
  static final ObjectSchema ACCOUNT_ID = ObjectSchema.of("AccountId", id("accountId"));
  static final ObjectSchema ACCOUNT =
      ObjectSchema.of(
          "Account",
          id("id"),
          EMAIL,
          Field.required("role", choice(Role.values()), "What the account may do."),
          Field.required("status", choice(AccountStatus.values()), "Whether it may do it."),
          time("createdAt", "Since when."));
  private static final ObjectSchema SESSION =
      ObjectSchema.of(
          "Session",
          id("id"),
          Field.required("current", Schema.flag(), "Whether it is the one that asks."),
          Field.required("ip", Schema.text(0, 64), "Where it began.").like("192.0.2.1"),
          Field.required("userAgent", Schema.text(0, 256), "What began it.").like("curl/8.5.0"),
          time("createdAt", "When it began."),
          time("lastUsedAt", "When it was last refreshed."),
          time("expiresAt", "When it ends by itself."));
  static final ObjectSchema SESSIONS =
      ObjectSchema.of(
          "Sessions",
          Field.required("items", Schema.list(SESSION, 0, 100), "All of them, oldest first."));

  private AccountSchemas() {}

  private static Field<String> newPassword(String name) {
    var schema = Schema.text(10, PasswordHasher.MAX_BYTES);
    return Field.required(name, schema, "10 characters or more, and not the address.")
        .like("correct horse battery");
  }

  private static Field<String> id(String name) {
    return Field.required(name, Schema.text(1, 64), "An id.").like(ID);
  }

  private static Field<Instant> time(String name, String description) {
    return Field.required(name, Schema.instant(), description);
  }

  private static Schema<String> choice(Enum<?>[] constants) {
    List<String> names =
        Arrays.stream(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    return Schema.choice(names.toArray(String[]::new));
  }
}
