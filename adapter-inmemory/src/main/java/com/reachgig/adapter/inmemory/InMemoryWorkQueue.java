package com.reachgig.adapter.inmemory;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueRules;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One queue of {@link InMemoryQueues}: messages in the order in which they arrived. */
final class InMemoryWorkQueue implements WorkQueue {
  private final Map<String, StoredMessage> messages = new LinkedHashMap<>();
  private final QueueSettings settings;
  private final InMemoryQueues queues;

  InMemoryWorkQueue(QueueSettings settings, InMemoryQueues queues) {
    this.settings = settings;
    this.queues = queues;
  }

  @Override
  public SendOutcome send(List<Message> sent) {
    QueueRules.requireSend(settings, sent);
    return locked(
        () -> {
          Instant now = queues.clock().instant();
          sent.forEach(each -> add(StoredMessage.sent(queues.nextId(), each, now)));
          return new SendOutcome(List.of());
        });
  }

  @Override
  public List<Received> receive(int max, Duration wait) {
    QueueRules.requireReceive(max, wait);
    return locked(() -> awaitDue(max, wait));
  }

  @Override
  public void acknowledge(List<String> receipts) {
    QueueRules.requireAcknowledge(receipts);
    locked(() -> messages.values().removeIf(each -> receipts.contains(each.receipt())));
  }

  @Override
  public void changeVisibility(String receipt, Duration visibility) {
    QueueRules.requireVisibility(visibility);
    locked(
        () -> {
          Instant dueAt = queues.clock().instant().plus(visibility);
          Optional<StoredMessage> delivery = delivery(receipt);
          delivery.ifPresent(each -> each.dueAt(dueAt));
          return delivery;
        });
  }

  @Override
  public int redrive(int max) {
    InMemoryWorkQueue dead = queues.named(QueueRules.requireRedrive(settings, max));
    return locked(
        () -> {
          Instant now = queues.clock().instant();
          List<StoredMessage> moved = dead.due(now).stream().limit(max).toList();
          moved.forEach(each -> dead.moveTo(this, each, now));
          return moved.size();
        });
  }

  private Optional<StoredMessage> delivery(String receipt) {
    return messages.values().stream().filter(each -> each.receipt().equals(receipt)).findFirst();
  }

  /** Waits until something changes or the next message may be due, and looks again. */
  private List<Received> awaitDue(int max, Duration wait) {
    List<Received> taken = take(max);
    long nanosLeft = wait.toNanos();
    try {
      while (taken.isEmpty() && nanosLeft > 0) {
        long nanos = Math.min(nanosLeft, nanosToNextDue());
        nanosLeft -= nanos - queues.changed().awaitNanos(nanos);
        queues.requireOpen();
        taken = take(max);
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(Fault.INTERRUPTED, "interrupted while waiting for a message", e);
    }
  }

  /** At least a millisecond, since a message that is blocked by its group may be due already. */
  private long nanosToNextDue() {
    Instant now = queues.clock().instant();
    return messages.values().stream()
        .filter(each -> !each.isDue(now))
        .mapToLong(each -> Duration.between(now, each.dueAt()).toNanos())
        .map(nanos -> Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private List<Received> take(int max) {
    Instant now = queues.clock().instant();
    List<Received> taken = new ArrayList<>();
    Set<String> busy = new HashSet<>();
    for (StoredMessage each : due(now)) {
      if (taken.size() == max) {
        break;
      }
      if (each.group() != null && busy.contains(each.group())) {
        continue;
      }
      if (!deadLettered(each, now)) {
        taken.add(each.deliver(now, settings.visibility()));
        block(busy, each);
      }
    }
    return taken;
  }

  /** The kept messages that are due and not behind one of their group that is in flight. */
  private List<StoredMessage> due(Instant now) {
    messages.values().removeIf(each -> each.isExpired(now, settings.retention()));
    List<StoredMessage> due = new ArrayList<>();
    Set<String> inFlight = new HashSet<>();
    for (StoredMessage each : messages.values()) {
      if (!each.isDue(now)) {
        block(inFlight, each);
      } else if (each.group() == null || !inFlight.contains(each.group())) {
        due.add(each);
      }
    }
    return due;
  }

  private static void block(Set<String> groups, StoredMessage message) {
    String group = message.group();
    if (group != null) {
      groups.add(group);
    }
  }

  private boolean deadLettered(StoredMessage message, Instant now) {
    DeadLetter deadLetter = settings.deadLetter();
    if (deadLetter == null || message.receives() < deadLetter.maxReceives()) {
      return false;
    }
    moveTo(queues.named(deadLetter.queue()), message, now);
    return true;
  }

  private void moveTo(InMemoryWorkQueue target, StoredMessage message, Instant now) {
    messages.remove(message.id());
    target.add(message.moved(now));
    queues.changed().signalAll();
  }

  private void add(StoredMessage message) {
    messages.put(message.id(), message);
  }

  private <T> T locked(Supplier<T> action) {
    queues.lock().lock();
    try {
      queues.requireOpen();
      T result = action.get();
      queues.changed().signalAll();
      return result;
    } finally {
      queues.lock().unlock();
    }
  }
}
