package com.reachgig.api.profile;

import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.schema.Decoded;
import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import com.reachgig.domain.profile.Digest;
import com.reachgig.domain.profile.NotificationKind;
import com.reachgig.domain.profile.Preferences;
import com.reachgig.domain.profile.PreferencesInput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Preferences as JSON: all of them, whether they were chosen or not. */
final class PreferencesJson {
  private static final List<Field<Boolean>> KINDS =
      Arrays.stream(NotificationKind.values())
          .map(
              kind -> Field.optional(kind.wireName(), Schema.flag(), "Whether to be told by mail."))
          .toList();
  private static final Field<Decoded> NOTIFICATIONS =
      Field.optional(
          "emailNotifications",
          new ObjectSchema("EmailNotifications", List.copyOf(KINDS)),
          "What to be told by mail; what is left out is as it was at first.");
  private static final Field<String> LOCALE =
      Field.optional("locale", Schema.text(1, 100), "A BCP 47 language tag.").like("en-GB");
  private static final Field<String> TIMEZONE =
      Field.optional("timezone", Schema.text(1, 100), "An IANA time zone.").like("Europe/Lisbon");
  private static final Field<String> DIGEST =
      Field.optional(
          "digest",
          Schema.choice(
              Arrays.stream(Digest.values()).map(Digest::wireName).toArray(String[]::new)),
          "How often a summary is sent.");

  static final ObjectSchema SCHEMA =
      ObjectSchema.of("Preferences", NOTIFICATIONS, LOCALE, TIMEZONE, DIGEST);

  private PreferencesJson() {}

  static PreferencesInput input(Decoded body) {
    return new PreferencesInput(
        body.find(NOTIFICATIONS).map(PreferencesJson::kinds).orElse(Map.of()),
        body.find(LOCALE).orElse(null),
        body.find(TIMEZONE).orElse(null),
        body.find(DIGEST).orElse(null));
  }

  private static Map<String, Boolean> kinds(Decoded notifications) {
    var kinds = new HashMap<String, Boolean>();
    for (var kind : KINDS) {
      notifications.find(kind).ifPresent(told -> kinds.put(kind.name(), told));
    }
    return kinds;
  }

  static byte[] encode(Preferences preferences) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.startObject("emailNotifications");
          for (var kind : NotificationKind.values()) {
            out.field(kind.wireName(), preferences.emailNotifications().contains(kind));
          }
          out.endObject();
          out.field("locale", preferences.locale());
          out.field("timezone", preferences.timezone());
          out.field("digest", preferences.digest().wireName());
          out.endObject();
        });
  }
}
