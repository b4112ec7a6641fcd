package com.reachgig.ports.queue;

import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Utf8;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every adapter checks before it touches its store, so that all refuse the same calls in the
 * same way: a mistake is an {@link IllegalArgumentException}, too much of something is {@link
 * com.reachgig.ports.fault.Fault#LIMIT_EXCEEDED}.
 */
public final class QueueRules {
  private static final Duration MAX_VISIBILITY = Duration.ofHours(12);

  private QueueRules() {}

  /** Checks that names are unique and that dead-letter queues are there and fit. */
  public static void requireTopology(List<QueueSettings> queues) {
    Map<String, QueueSettings> byName = new HashMap<>();
    for (QueueSettings queue : queues) {
      require(byName.put(queue.name(), queue) == null, "a queue twice: " + queue.name());
    }
    for (QueueSettings queue : queues) {
      DeadLetter deadLetter = queue.deadLetter();
      if (deadLetter != null) {
        requireDeadLetter(queue, byName.get(deadLetter.queue()));
      }
    }
  }

  private static void requireDeadLetter(QueueSettings queue, @Nullable QueueSettings dead) {
    if (dead == null) {
      throw new IllegalArgumentException("no such dead-letter queue of " + queue.name());
    }
    require(dead.order() == queue.order(), "another order than its source: " + dead.name());
    require(dead.deadLetter() == null, "a dead-letter queue must not have one: " + dead.name());
  }

  /** Checks the arguments of {@link WorkQueue#send}. */
  public static void requireSend(QueueSettings settings, List<Message> messages) {
    requireBatch("messages", messages.size());
    long bytes = 0;
    for (Message message : messages) {
      bytes += Utf8.length(message.body());
      boolean grouped = message.group() != null;
      require(
          grouped == (settings.order() == Order.BY_GROUP),
          "a message has a group exactly on a queue ordered by group: " + settings.name());
      require(
          !grouped || message.delay().isZero(), "no delay on a queue ordered by group: " + message);
    }
    Limits.atMost("body bytes of a send", bytes, Message.MAX_BODY_BYTES);
  }

  /** Checks the arguments of {@link WorkQueue#receive}. */
  public static void requireReceive(int max, Duration wait) {
    requireBatch("max", max);
    require(!wait.isNegative(), "a wait must not be negative: " + wait);
    Limits.atMost("milliseconds to wait", wait.toMillis(), WorkQueue.MAX_WAIT.toMillis());
  }

  /** Checks the arguments of {@link WorkQueue#acknowledge}. */
  public static void requireAcknowledge(List<String> receipts) {
    requireBatch("receipts", receipts.size());
  }

  /** Checks the arguments of {@link WorkQueue#changeVisibility}. */
  public static void requireVisibility(Duration visibility) {
    require(
        !visibility.isNegative() && visibility.truncatedTo(ChronoUnit.SECONDS).equals(visibility),
        "visibility is in whole seconds from 0 on: " + visibility);
    Limits.atMost("visibility seconds", visibility.toSeconds(), MAX_VISIBILITY.toSeconds());
  }

  /** Checks the arguments of {@link WorkQueue#redrive}, and gives the dead-letter queue's name. */
  public static String requireRedrive(QueueSettings settings, int max) {
    require(max >= 1, "max must be 1 or more: " + max);
    DeadLetter deadLetter = settings.deadLetter();
    if (deadLetter == null) {
      throw new IllegalStateException("no dead-letter queue: " + settings.name());
    }
    return deadLetter.queue();
  }

  private static void requireBatch(String what, int size) {
    require(size >= 1, what + " must be 1 or more: " + size);
    Limits.atMost(what, size, WorkQueue.BATCH);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
