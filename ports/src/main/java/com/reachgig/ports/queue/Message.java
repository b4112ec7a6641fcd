package com.reachgig.ports.queue;

import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Utf8;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A message to send.
 *
 * @param body 1 to {@link #MAX_BODY_BYTES} bytes of well-formed text in UTF-8
 * @param group the group within which order is kept; present exactly on queues with {@link
 *     QueueSettings.Order#BY_GROUP}, 1 to 128 characters
 * @param delay how long it stays invisible, in whole seconds, up to {@link #MAX_DELAY}; zero on
 *     queues ordered by group
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html">the
 *     limits' source</a>; the body's is the smallest one along the way, EventBridge's
 */
public record Message(String body, @Nullable String group, Duration delay) {
  public static final int MAX_BODY_BYTES = 256 * 1_024;
  public static final Duration MAX_DELAY = Duration.ofMinutes(15);

  private static final int MAX_GROUP_CHARACTERS = 128;

  public Message {
    if (body.isEmpty() || !Utf8.isWellFormed(body)) {
      throw new IllegalArgumentException(
          "a body must be well-formed text of at least one character");
    }
    Limits.atMost("body bytes", Utf8.length(body), MAX_BODY_BYTES);
    if (group != null && (group.isEmpty() || group.length() > MAX_GROUP_CHARACTERS)) {
      throw new IllegalArgumentException("a group has 1 to 128 characters");
    }
    if (delay.isNegative() || !delay.truncatedTo(ChronoUnit.SECONDS).equals(delay)) {
      throw new IllegalArgumentException("a delay is in whole seconds from 0 on: " + delay);
    }
    Limits.atMost("delay seconds", delay.toSeconds(), MAX_DELAY.toSeconds());
  }

  /** A message of no group, visible at once. */
  public static Message of(String body) {
    return new Message(body, null, Duration.ZERO);
  }

  public Message after(Duration delay) {
    return new Message(body, group, delay);
  }

  public Message in(String group) {
    return new Message(body, group, delay);
  }
}
