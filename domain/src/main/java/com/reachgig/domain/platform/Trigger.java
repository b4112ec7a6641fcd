package com.reachgig.domain.platform;

import com.reachgig.domain.event.Subscription;
import java.time.Duration;

/** What a function is called for. */
public sealed interface Trigger {

  /** Requests from outside. */
  record Http() implements Trigger {}

  /** Events that were just written to the outbox. */
  record OutboxStream() implements Trigger {}

  /** Messages in the queue of a subscription. */
  record Queue(Subscription subscription) implements Trigger {}

  /** The clock, in whole minutes. */
  record Every(Duration period) implements Trigger {
    public Every {
      if (period.toMinutes() < 1 || !Duration.ofMinutes(period.toMinutes()).equals(period)) {
        throw new IllegalArgumentException("a period is in whole minutes from 1 on: " + period);
      }
    }
  }

  /** The age of the secret that holds the keys, in whole days. */
  record KeyRotation(Duration period) implements Trigger {
    public KeyRotation {
      if (period.toDays() < 1 || !Duration.ofDays(period.toDays()).equals(period)) {
        throw new IllegalArgumentException("a period is in whole days from 1 on: " + period);
      }
    }
  }
}
