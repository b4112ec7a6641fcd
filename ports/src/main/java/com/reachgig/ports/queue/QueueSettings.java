package com.reachgig.ports.queue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a queue is like. The same name with other settings is a mistake of the deployment.
 *
 * @param name 1 to 75 of {@code a-z 0-9 -}
 * @param visibility how long a received message is hidden from others, whole seconds, 1 s to 12 h
 * @param retention how long a message is kept, 1 min to 14 d; afterwards it is gone, also from a
 *     dead-letter queue
 * @param order what is promised of the order of messages
 * @param deadLetter where a message goes that was received too often, or null if it is offered for
 *     ever
 */
public record QueueSettings(
    String name,
    Duration visibility,
    Duration retention,
    Order order,
    @Nullable DeadLetter deadLetter) {
  private static final Duration MAX_VISIBILITY = Duration.ofHours(12);
  private static final Duration MAX_RETENTION = Duration.ofDays(14);

  public QueueSettings {
    if (!name.matches("[a-z0-9-]{1,75}")) {
      throw new IllegalArgumentException("a queue's name is 1 to 75 of a-z, 0-9 and -: " + name);
    }
    require("visibility", visibility, Duration.ofSeconds(1), MAX_VISIBILITY);
    require("retention", retention, Duration.ofMinutes(1), MAX_RETENTION);
  }

  /** Whether messages keep an order. */
  public enum Order {
    /** None is promised. */
    NONE,
    /**
     * Messages of one group are delivered in the order in which their sends returned; while one of
     * a group is in flight, later ones of the group are not delivered. One that is dead-lettered
     * makes way for the next.
     */
    BY_GROUP
  }

  /**
   * The dead-letter queue: another queue of the same order, without a dead-letter queue of its own.
   *
   * @param queue its name
   * @param maxReceives 1 to 1,000: a message received that often without acknowledgement moves
   *     there instead of being received once more
   */
  public record DeadLetter(String queue, int maxReceives) {
    public DeadLetter {
      if (maxReceives < 1 || maxReceives > 1_000) {
        throw new IllegalArgumentException("maxReceives is 1 to 1,000: " + maxReceives);
      }
    }
  }

  private static void require(String what, Duration value, Duration min, Duration max) {
    if (value.compareTo(min) < 0
        || value.compareTo(max) > 0
        || !value.truncatedTo(ChronoUnit.SECONDS).equals(value)) {
      throw new IllegalArgumentException(
          what + " is in whole seconds, " + min + " to " + max + ": " + value);
    }
  }
}
