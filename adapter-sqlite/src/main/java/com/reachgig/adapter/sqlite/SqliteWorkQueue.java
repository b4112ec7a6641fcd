package com.reachgig.adapter.sqlite;

import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueRules;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link WorkQueue} on the table {@code messages}. */
final class SqliteWorkQueue implements WorkQueue {
  private static final int CHUNK = 100;

  private final QueueSettings settings;
  private final String name;
  private final SqliteQueues queues;
  private final Signal signal = new Signal();

  SqliteWorkQueue(QueueSettings settings, SqliteQueues queues) {
    this.settings = settings;
    this.name = settings.name();
    this.queues = queues;
  }

  /** Lets those who wait for this queue look again. */
  void wake() {
    signal.raise();
  }

  @Override
  public SendOutcome send(List<Message> messages) {
    QueueRules.requireSend(settings, messages);
    return queues.run(
        (session, _) -> {
          long now = queues.now();
          for (var message : messages) {
            long due = now + message.delay().toMillis();
            queues.rows().add(session, name, message.group(), message.body(), now, due);
          }
          return new SendOutcome(List.of());
        },
        this::wake);
  }

  @Override
  public List<Received> receive(int max, Duration wait) {
    QueueRules.requireReceive(max, wait);
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      long since = signal.count();
      var taken = queues.run((session, _) -> take(session, max), this::wakeDeadLetters);
      long left = end - System.nanoTime();
      if (!taken.messages().isEmpty() || left <= 0) {
        return taken.messages();
      }
      await(since, Math.min(left, taken.nanosToNext()));
    }
  }

  private void await(long since, long nanos) {
    try {
      signal.await(since, nanos);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Faults.interrupted();
    }
  }

  /** What a look at the queue found, and how long it is until another may find more. */
  private record Taken(List<Received> messages, long nanosToNext) {}

  private Taken take(Session session, int max) throws SQLException {
    long now = queues.now();
    long hiddenUntil = now + settings.visibility().toMillis();
    var taken = new ArrayList<Received>();
    forget(session, now);
    while (taken.size() < max) {
      var due = MessageRows.due(session, name, now, max - taken.size());
      if (due.isEmpty()) {
        break;
      }
      for (var message : due) {
        if (!deadLettered(session, message, now)) {
          MessageRows.deliver(session, message, hiddenUntil);
          taken.add(message.delivered());
        }
      }
    }
    return new Taken(taken, taken.isEmpty() ? nanosToNext(session, now) : 0);
  }

  private long nanosToNext(Session session, long now) throws SQLException {
    var next = MessageRows.nextDue(session, name);
    return next == null ? Signal.FOR_EVER : TimeUnit.MILLISECONDS.toNanos(Math.max(1, next - now));
  }

  /** Deletes what is older than the queue keeps. */
  void forget(Session session, long now) throws SQLException {
    long sentUntil = now - settings.retention().toMillis();
    List<MessageRow> old;
    do {
      old = MessageRows.old(session, name, sentUntil, CHUNK);
      for (var message : old) {
        MessageRows.remove(session, message, name, now);
      }
    } while (old.size() == CHUNK);
  }

  private boolean deadLettered(Session session, MessageRow message, long now) throws SQLException {
    var deadLetter = settings.deadLetter();
    if (deadLetter == null || message.receives() < deadLetter.maxReceives()) {
      return false;
    }
    queues.rows().move(session, message, name, deadLetter.queue(), now);
    return true;
  }

  private void wakeDeadLetters() {
    var deadLetter = settings.deadLetter();
    if (deadLetter != null) {
      queues.named(deadLetter.queue()).wake();
    }
  }

  @Override
  public void acknowledge(List<String> receipts) {
    QueueRules.requireAcknowledge(receipts);
    queues.run(
        (session, _) -> {
          for (var receipt : receipts) {
            var message = find(session, receipt);
            if (message != null) {
              MessageRows.remove(session, message, name, queues.now());
            }
          }
          return true;
        },
        settings.order() == QueueSettings.Order.BY_GROUP ? this::wake : () -> {});
  }

  @Override
  public void changeVisibility(String receipt, Duration visibility) {
    QueueRules.requireVisibility(visibility);
    queues.run(
        (session, _) -> {
          var message = find(session, receipt);
          if (message != null) {
            long due = queues.now() + visibility.toMillis();
            MessageRows.reschedule(session, message.seq(), due);
          }
          return true;
        },
        this::wake);
  }

  private @Nullable MessageRow find(Session session, String receipt) throws SQLException {
    var delivery = Delivery.of(receipt);
    return delivery == null ? null : MessageRows.find(session, name, delivery);
  }

  @Override
  public int redrive(int max) {
    var dead = queues.named(QueueRules.requireRedrive(settings, max));
    return queues.run((session, _) -> redrive(session, dead, max), this::wake);
  }

  private int redrive(Session session, SqliteWorkQueue dead, int max) throws SQLException {
    long now = queues.now();
    int moved = 0;
    dead.forget(session, now);
    while (moved < max) {
      int chunk = Math.min(CHUNK, max - moved);
      var due = MessageRows.oldestDue(session, dead.name, now, chunk);
      if (due.isEmpty()) {
        break;
      }
      for (var message : due) {
        queues.rows().move(session, message, dead.name, name, now);
      }
      moved += due.size();
    }
    return moved;
  }
}
