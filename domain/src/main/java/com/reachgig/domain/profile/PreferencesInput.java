package com.reachgig.domain.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as someone gives them, unchecked. What is not given is as everyone begins.
 *
 * @param emailNotifications whether to be told by mail, by {@link NotificationKind#wireName}
 */
public record PreferencesInput(
    Map<String, Boolean> emailNotifications,
    @Nullable String locale,
    @Nullable String timezone,
    @Nullable String digest) {
  public PreferencesInput {
    emailNotifications = Map.copyOf(emailNotifications);
  }
}
