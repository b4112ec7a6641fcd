package com.reachgig.contracts.queue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.queue.QueueFixture.Session;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes each step on the adapter under test and on the reference, and compares what can be seen.
 * Left out is what the port does not promise: ids and receipts, the order without groups, the use
 * of a receipt whose visibility has ended, when exactly a message moves to the dead-letter queue,
 * and where in its group a redriven message is.
 */
final class Twins {
  private final ManualClock clock;
  private final Session subject;
  private final Session reference;
  private final List<Delivery> inFlight = new ArrayList<>();
  private int sent;

  /** A delivery of one message by both. */
  private record Delivery(String queue, String ours, String theirs, Instant until) {}

  Twins(ManualClock clock, Session subject, Session reference) {
    this.clock = clock;
    this.subject = subject;
    this.reference = reference;
  }

  void take(Step step) {
    inFlight.removeIf(each -> !clock.instant().isBefore(each.until()));
    switch (step) {
      case Step.Send(Duration delay) -> send("work", Message.of("m" + sent++).after(delay));
      case Step.SendTo(String group) -> send("steps", Message.of("m" + sent++).in(group));
      case Step.Receive(String queue) -> receive(queue);
      case Step.Acknowledge(int which) -> acknowledge(which);
      case Step.ChangeVisibility(int which, Duration visibility) ->
          changeVisibility(which, visibility);
      case Step.Advance(Duration by) -> clock.advance(by);
      case Step.Redrive() -> redrive();
    }
  }

  private void send(String queue, Message message) {
    assertThat(subject.queue(queue).send(List.of(message)))
        .isEqualTo(reference.queue(queue).send(List.of(message)));
  }

  private void receive(String queue) {
    if (queue.endsWith("-dead")) {
      receiveAll(queue.substring(0, queue.indexOf('-')));
    }
    receiveAll(queue);
  }

  private void receiveAll(String queue) {
    Map<String, Received> ours = byBody(subject.queue(queue));
    Map<String, Received> theirs = byBody(reference.queue(queue));
    assertThat(seen(ours)).as("received from " + queue).isEqualTo(seen(theirs));
    Instant until = clock.instant().plus(QueueContract.VISIBILITY);
    ours.forEach(
        (body, received) ->
            inFlight.add(
                new Delivery(
                    queue, received.receipt(), requireNonNull(theirs.get(body)).receipt(), until)));
  }

  private void acknowledge(int which) {
    if (which < inFlight.size()) {
      Delivery delivery = inFlight.remove(which);
      subject.queue(delivery.queue()).acknowledge(List.of(delivery.ours()));
      reference.queue(delivery.queue()).acknowledge(List.of(delivery.theirs()));
    }
  }

  private void changeVisibility(int which, Duration visibility) {
    if (which < inFlight.size()) {
      Delivery delivery = inFlight.remove(which);
      String queue = delivery.queue();
      subject.queue(queue).changeVisibility(delivery.ours(), visibility);
      reference.queue(queue).changeVisibility(delivery.theirs(), visibility);
      Instant until = clock.instant().plus(visibility);
      inFlight.add(new Delivery(queue, delivery.ours(), delivery.theirs(), until));
    }
  }

  private void redrive() {
    receiveAll("work");
    assertThat(subject.queue("work").redrive(100))
        .as("redriven")
        .isEqualTo(reference.queue("work").redrive(100));
  }

  private static Map<String, Received> byBody(WorkQueue queue) {
    return QueueContract.receiveAll(queue).stream()
        .collect(Collectors.toMap(Received::body, Function.identity()));
  }

  private static Map<String, List<Object>> seen(Map<String, Received> deliveries) {
    Map<String, List<Object>> seen = new HashMap<>();
    deliveries.forEach(
        (body, each) ->
            seen.put(
                body, List.of(each.receiveCount(), each.sentAt(), String.valueOf(each.group()))));
    return seen;
  }
}
