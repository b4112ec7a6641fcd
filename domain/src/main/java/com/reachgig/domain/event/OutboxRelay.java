package com.reachgig.domain.event;

import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is in the outbox, oldest first, and takes out what the bus took. An event that the
 * bus did not take, or a crash between the two steps, leaves it for the next call: an event is
 * published at least once. An item that cannot be read is passed over, logged and kept, so that it
 * holds up no other.
 */
public final class OutboxRelay {
  private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());

  private final Outbox outbox;
  private final EventBus bus;

  public OutboxRelay(Outbox outbox, EventBus bus) {
    this.outbox = outbox;
    this.bus = bus;
  }

  /**
   * Publishes events, each tried once. Those that fail are walked past, however many they are, so
   * that they hold up no other; a bus that answers nothing at all ends the walk.
   *
   * @param max how many to publish at the most, 1 or more
   * @return how many were published; fewer than {@code max} once the end was reached
   * @throws PortException if the bus is down as a whole
   */
  public int relay(int max) {
    int published = 0;
    var backlog = outbox.backlog();
    List<Item> items;
    do {
      items = backlog.next(Math.min(EventBus.BATCH, max - published));
      published += publish(items);
    } while (!items.isEmpty() && published < max);
    return published;
  }

  private int publish(List<Item> items) {
    var events = new ArrayList<CloudEvent>();
    for (var item : items) {
      var event = readable(item);
      if (event != null) {
        events.add(event);
      }
    }
    if (events.isEmpty()) {
      return 0;
    }
    var failed = new HashSet<>(bus.publish(events).failed());
    var taken = new ArrayList<CloudEvent>();
    for (int i = 0; i < events.size(); i++) {
      if (!failed.contains(i)) {
        taken.add(events.get(i));
      }
    }
    outbox.remove(taken);
    return taken.size();
  }

  private static @Nullable CloudEvent readable(Item item) {
    try {
      return Outbox.decode(item);
    } catch (PortException corrupt) {
      LOG.log(Level.ERROR, "An event in the outbox cannot be read and is kept", corrupt);
      return null;
    }
  }
}
