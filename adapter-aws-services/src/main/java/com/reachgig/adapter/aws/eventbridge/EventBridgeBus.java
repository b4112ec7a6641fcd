package com.reachgig.adapter.aws.eventbridge;

import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Limits;
import java.util.List;
import java.util.function.Function;

/**
 * A bus of EventBridge, whose rules are its subscribers. An event is one entry: its type is the
 * detail type, and its text the detail, so that a rule can hand on the detail as it is. An entry
 * counts as taken only if it got an id.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
 */
public final class EventBridgeBus implements EventBus {
  /** What rules match, beside the type. */
  public static final String SOURCE = "reachgig";

  private final JsonClient client;
  private final String bus;
  private final Function<CloudEvent, String> encoder;

  /**
   * @param client of EventBridge; its owner closes it
   * @param bus its name or ARN
   * @param encoder gives the text of an event, an object of JSON
   */
  public EventBridgeBus(JsonClient client, String bus, Function<CloudEvent, String> encoder) {
    this.client = client;
    this.bus = bus;
    this.encoder = encoder;
  }

  @Override
  public PublishOutcome publish(List<CloudEvent> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("there must be 1 or more events");
    }
    Limits.atMost("events", events.size(), BATCH);
    List<Entry> entries = events.stream().map(event -> Entry.of(event, encoder)).toList();
    Limits.atMost(
        "bytes of the events", entries.stream().mapToLong(Entry::size).sum(), MAX_EVENT_BYTES);
    // An event may come twice, so that a lost answer is no reason to give up.
    Call call = new Call("PutEvents", Resend.SAFE, bus);
    try {
      return client.call(
          call, json -> Entry.write(entries, bus, json), new Outcomes(entries.size()));
    } catch (ServiceException e) {
      throw fault(e);
    }
  }

  private static PortException fault(ServiceException e) {
    Fault fault =
        switch (e.type()) {
          case "ValidationException" -> Fault.LIMIT_EXCEEDED;
          default -> Fault.UNAVAILABLE;
        };
    return new PortException(fault, "the bus refuses the events: " + e.getMessage(), e);
  }
}
