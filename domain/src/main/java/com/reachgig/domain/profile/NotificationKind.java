package com.reachgig.domain.profile;

import java.util.Arrays;
import java.util.Optional;

/** What members can be told by mail, beside what concerns the safety of their account. */
public enum NotificationKind {
  APPLICATIONS("applications", true),
  MESSAGES("messages", true),
  ENGAGEMENTS("engagements", true),
  REVIEWS("reviews", true),
  NEWS("news", false);

  private final String wireName;
  private final boolean initially;

  NotificationKind(String wireName, boolean initially) {
    this.wireName = wireName;
    this.initially = initially;
  }

  /** The name in requests and answers. */
  public String wireName() {
    return wireName;
  }

  /** Whether members who said nothing of it are told. */
  boolean initially() {
    return initially;
  }

  static Optional<NotificationKind> ofWireName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName.equals(name)).findFirst();
  }
}
