package com.reachgig.domain.event;

import java.time.Duration;
import java.util.List;

/**
 * Who is told of what: the single table from which every deployment makes its queues, rules and
 * workers. The handlers are bound to it by name where the process is put together.
 */
public final class Subscriptions {
  /** How long a queue keeps a message. */
  public static final Duration RETENTION = Duration.ofDays(10);

  /**
   * How long a dead-letter queue does; the longest there is. Where the time counts from the first
   * send, as on SQS, the difference is what an operator has at the least to look after it.
   */
  public static final Duration DEAD_RETENTION = Duration.ofDays(14);

  public static final String WELCOME_EMAIL = "welcome-email";
  public static final String PROFILE = "profile";
  public static final String PREFERENCES = "preferences";
  public static final String REGISTRATION_METRICS = "registration-metrics";
  public static final String SIGN_UP_REPEATED_EMAIL = "sign-up-repeated-email";
  public static final String PASSWORD_RESET_EMAIL = "password-reset-email";
  public static final String VERIFICATION_EMAIL = "verification-email";
  public static final String PASSWORD_CHANGED_EMAIL = "password-changed-email";

  /** A mail server may be down, or ask for patience, for hours: about four on average. */
  private static final RetryPolicy MAIL =
      new RetryPolicy(Duration.ofSeconds(10), Duration.ofHours(1), 16);

  /** The own store is back within minutes, or an operator must look. */
  private static final RetryPolicy STATE =
      new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), 12);

  public static final List<Subscription> ALL =
      List.of(
          mail(EventType.USER_REGISTERED, WELCOME_EMAIL),
          state(EventType.USER_REGISTERED, PROFILE, Effect.STATE),
          state(EventType.USER_REGISTERED, PREFERENCES, Effect.STATE),
          state(EventType.USER_REGISTERED, REGISTRATION_METRICS, Effect.COUNT),
          mail(EventType.SIGN_UP_REPEATED, SIGN_UP_REPEATED_EMAIL),
          mail(EventType.PASSWORD_RESET_REQUESTED, PASSWORD_RESET_EMAIL),
          mail(EventType.VERIFICATION_REQUESTED, VERIFICATION_EMAIL),
          mail(EventType.PASSWORD_CHANGED, PASSWORD_CHANGED_EMAIL));

  private Subscriptions() {}

  /** The subscription of that subscriber, or an {@link IllegalArgumentException}. */
  public static Subscription of(String subscriber) {
    return ALL.stream()
        .filter(subscription -> subscription.subscriber().equals(subscriber))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no subscriber is named " + subscriber));
  }

  private static Subscription mail(EventType event, String subscriber) {
    return new Subscription(event, subscriber, Effect.MAIL, MAIL, Duration.ofMinutes(2));
  }

  private static Subscription state(EventType event, String subscriber, Effect effect) {
    return new Subscription(event, subscriber, effect, STATE, Duration.ofSeconds(30));
  }
}
