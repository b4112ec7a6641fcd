package com.reachgig.adapter.inmemory;

import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Utf8;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.WorkQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A bus in process: it copies each event into the queue of each subscriber of its type, and is as
 * durable as those queues. All events of one call that go to a queue are one send.
 */
public final class FanOutEventBus implements EventBus {
  private final Map<String, List<WorkQueue>> subscribers;
  private final Function<CloudEvent, String> encoder;

  /**
   * @param subscribers the queues, of no order, that each type of event goes to
   * @param encoder gives the body of an event's message
   */
  public FanOutEventBus(
      Map<String, List<WorkQueue>> subscribers, Function<CloudEvent, String> encoder) {
    this.subscribers = Map.copyOf(subscribers);
    this.encoder = encoder;
  }

  @Override
  public PublishOutcome publish(List<CloudEvent> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("there must be 1 or more events");
    }
    Limits.atMost("events", events.size(), BATCH);
    Publication publication = new Publication();
    deliveries(events).forEach(publication::deliver);
    return publication.outcome();
  }

  /** What goes to each queue. Fails before anything is sent if something is too large. */
  private Map<WorkQueue, Delivery> deliveries(List<CloudEvent> events) {
    Map<WorkQueue, Delivery> deliveries = new LinkedHashMap<>();
    long bytes = 0;
    for (int i = 0; i < events.size(); i++) {
      CloudEvent event = events.get(i);
      String body = encoder.apply(event);
      bytes += Utf8.length(body);
      Limits.atMost("bytes of the events", bytes, MAX_EVENT_BYTES);
      for (WorkQueue queue : subscribers.getOrDefault(event.type(), List.of())) {
        deliveries.computeIfAbsent(queue, key -> new Delivery()).add(i, body);
      }
    }
    return deliveries;
  }

  /** The events of one call for one queue. */
  private static final class Delivery {
    private final List<Integer> positions = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    void add(int position, String body) {
      positions.add(position);
      messages.add(Message.of(body));
    }
  }

  /** What became of the events of one call so far. */
  private static final class Publication {
    private final Set<Integer> failed = new TreeSet<>();
    private final List<PortException> faults = new ArrayList<>();
    private boolean said;

    /** One queue's failure must not keep the events from the other queues. */
    void deliver(WorkQueue queue, Delivery delivery) {
      try {
        queue.send(delivery.messages).failed().forEach(i -> failed.add(delivery.positions.get(i)));
        said = true;
      } catch (PortException e) {
        if (e.fault() == Fault.INTERRUPTED) {
          throw e;
        }
        faults.add(e);
        failed.addAll(delivery.positions);
      }
    }

    /** If no queue answered, the cause says more than a list of all events. */
    PublishOutcome outcome() {
      if (!said && !faults.isEmpty()) {
        throw faults.getFirst();
      }
      return new PublishOutcome(List.copyOf(failed));
    }
  }
}
