package com.reachgig.adapter.inmemory;

import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message in a queue. Guarded by the queues' lock. */
final class StoredMessage {
  private final String id;
  private final String body;
  private final @Nullable String group;
  private final Instant sentAt;
  private Instant dueAt;
  private int receives;

  private StoredMessage(
      String id, String body, @Nullable String group, Instant sentAt, Instant dueAt) {
    this.id = id;
    this.body = body;
    this.group = group;
    this.sentAt = sentAt;
    this.dueAt = dueAt;
  }

  static StoredMessage sent(String id, Message message, Instant now) {
    return new StoredMessage(id, message.body(), message.group(), now, now.plus(message.delay()));
  }

  /** The same message as it arrives in another queue: due at once, its receives counted anew. */
  StoredMessage moved(Instant now) {
    return new StoredMessage(id, body, group, sentAt, now);
  }

  Received deliver(Instant now, Duration visibility) {
    receives++;
    dueAt = now.plus(visibility);
    return new Received(id, receipt(), body, group, receives, sentAt);
  }

  void dueAt(Instant time) {
    dueAt = time;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }

  boolean isExpired(Instant now, Duration retention) {
    return !now.isBefore(sentAt.plus(retention));
  }

  String id() {
    return id;
  }

  @Nullable String group() {
    return group;
  }

  Instant dueAt() {
    return dueAt;
  }

  int receives() {
    return receives;
  }

  /** Names the last delivery. */
  String receipt() {
    return id + ":" + receives;
  }
}
