package com.reachgig.domain.profile;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Violations;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a member likes to be told of things.
 *
 * @param emailNotifications what to be told by mail
 * @param locale a BCP 47 language tag
 * @param timezone the name of an IANA time zone
 */
public record Preferences(
    String accountId,
    Set<NotificationKind> emailNotifications,
    String locale,
    String timezone,
    Digest digest) {
  private static final String LOCALE = "en";
  private static final String TIMEZONE = "Etc/UTC";

  public Preferences {
    emailNotifications = Set.copyOf(emailNotifications);
  }

  /** What everyone begins with. */
  public static Preferences initial(String accountId) {
    var kinds = kinds(new Violations(), Map.of());
    return new Preferences(accountId, kinds, LOCALE, TIMEZONE, Digest.NONE);
  }

  /** The preferences, normalised, if everything that is given keeps its rules. */
  public static Checked<Preferences> check(String accountId, PreferencesInput given) {
    var violations = new Violations();
    var kinds = kinds(violations, given.emailNotifications());
    String locale = locale(violations, given.locale());
    String timezone = timezone(violations, given.timezone());
    var digest = digest(violations, given.digest());
    return violations.or(() -> new Preferences(accountId, kinds, locale, timezone, digest));
  }

  private static Set<NotificationKind> kinds(Violations violations, Map<String, Boolean> given) {
    var kinds = EnumSet.noneOf(NotificationKind.class);
    for (var kind : NotificationKind.values()) {
      if (given.getOrDefault(kind.wireName(), kind.initially())) {
        kinds.add(kind);
      }
    }
    for (String name : given.keySet()) {
      if (NotificationKind.ofWireName(name).isEmpty()) {
        String pointer = "/emailNotifications/" + name.replace("~", "~0").replace("/", "~1");
        violations.add(pointer, "unknown-kind", "is no kind of notification");
      }
    }
    return kinds;
  }

  private static String locale(Violations violations, @Nullable String given) {
    try {
      var locale =
          new Locale.Builder().setLanguageTag(given == null ? LOCALE : given.strip()).build();
      if (!locale.getLanguage().isEmpty()) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      // as any other text that names no language
    }
    violations.add("/locale", "unknown-locale", "must be a BCP 47 language tag such as en-GB");
    return LOCALE;
  }

  private static String timezone(Violations violations, @Nullable String given) {
    if (given == null) {
      return TIMEZONE;
    }
    if (!ZoneId.getAvailableZoneIds().contains(given)) {
      violations.add(
          "/timezone", "unknown-timezone", "must be an IANA time zone such as Europe/Berlin");
    }
    return given;
  }

  private static Digest digest(Violations violations, @Nullable String given) {
    if (given == null) {
      return Digest.NONE;
    }
    var digest = Digest.ofWireName(given);
    if (digest.isEmpty()) {
      violations.add("/digest", "unknown-digest", "must be none, daily or weekly");
    }
    return digest.orElse(Digest.NONE);
  }
}
