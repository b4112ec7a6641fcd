package com.reachgig.contracts.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.queue.QueueFixture.Session;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * What the families of queue contracts have in common: a queue without and one with an order, each
 * with its dead-letter queue, driven by a manual clock.
 */
@Timeout(60)
public abstract class QueueContract {
  static final Duration VISIBILITY = Duration.ofSeconds(30);
  static final Duration RETENTION = Duration.ofHours(1);
  static final Duration DEAD_RETENTION = Duration.ofHours(2);
  static final int MAX_RECEIVES = 3;

  /** More than any test sends: beyond that, messages come again that should be hidden. */
  private static final int ENDLESS = 2_000;

  static final List<QueueSettings> QUEUES =
      List.of(
          source("work", Order.NONE, "work-dead"),
          deadLetters("work-dead", Order.NONE),
          source("steps", Order.BY_GROUP, "steps-dead"),
          deadLetters("steps-dead", Order.BY_GROUP));

  final QueueFixture fixture;
  final ManualClock clock = new ManualClock();
  private Session session;

  protected QueueContract(QueueFixture fixture) {
    this.fixture = fixture;
    this.session = fixture.open(QUEUES, clock);
  }

  @AfterEach
  void close_the_queues() {
    session.close();
  }

  final void reopen() {
    session = session.reopen();
  }

  final WorkQueue work() {
    return session.queue("work");
  }

  final WorkQueue workDead() {
    return session.queue("work-dead");
  }

  final WorkQueue steps() {
    return session.queue("steps");
  }

  final WorkQueue stepsDead() {
    return session.queue("steps-dead");
  }

  static void send(WorkQueue queue, String... bodies) {
    for (String body : bodies) {
      send(queue, Message.of(body));
    }
  }

  static void send(WorkQueue queue, Message message) {
    assertThat(queue.send(List.of(message)).failed()).isEmpty();
  }

  static void sendTo(WorkQueue queue, String group, String... bodies) {
    for (String body : bodies) {
      send(queue, Message.of(body).in(group));
    }
  }

  /** The one message that is due. */
  static Received receiveOne(WorkQueue queue) {
    List<Received> received = queue.receive(1, Duration.ZERO);
    assertThat(received).as("the one message that is due").hasSize(1);
    return received.getFirst();
  }

  /** Everything that is due, in as many calls as it takes. */
  static List<Received> receiveAll(WorkQueue queue) {
    List<Received> all = new ArrayList<>();
    List<Received> some = queue.receive(1, Duration.ZERO);
    while (!some.isEmpty()) {
      all.addAll(some);
      assertThat(all.size()).as("messages that are due at one time").isLessThan(ENDLESS);
      some = queue.receive(1, Duration.ZERO);
    }
    return all;
  }

  static List<String> bodies(List<Received> messages) {
    return messages.stream().map(Received::body).toList();
  }

  /** Receives the one message as often as it may be, without acknowledging it. */
  final Received exhaust(WorkQueue queue) {
    Received last = receiveOne(queue);
    for (int i = 1; i < MAX_RECEIVES; i++) {
      clock.advance(VISIBILITY);
      last = receiveOne(queue);
    }
    clock.advance(VISIBILITY);
    return last;
  }

  private static QueueSettings source(String name, Order order, String dead) {
    return new QueueSettings(
        name, VISIBILITY, RETENTION, order, new DeadLetter(dead, MAX_RECEIVES));
  }

  private static QueueSettings deadLetters(String name, Order order) {
    return new QueueSettings(name, VISIBILITY, DEAD_RETENTION, order, null);
  }
}
