package com.reachgig.domain.event;

import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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

  /**
   * Publishes events that are known to have been written, each tried once, in any order. Those that
   * were published meanwhile are passed over.
   *
   * @return the keys of those that are still in the outbox, to be tried again
   */
  public Set<ItemKey> relay(List<ItemKey> written) {
    var left = new LinkedHashSet<ItemKey>();
    for (int from = 0; from < written.size(); from += EventBus.BATCH) {
      int to = Math.min(written.size(), from + EventBus.BATCH);
      left.addAll(leftOf(written.subList(from, to)));
    }
    return left;
  }

  private Set<ItemKey> leftOf(List<ItemKey> keys) {
    try {
      var events = readable(outbox.waiting(keys));
      var left = new LinkedHashSet<>(events.keySet());
      left.removeAll(publishAndRemove(events));
      return left;
    } catch (PortException failure) {
      LOG.log(Level.WARNING, keys.size() + " events are to be published again", failure);
      return new LinkedHashSet<>(keys);
    }
  }

  private int publish(List<Item> items) {
    return publishAndRemove(readable(items)).size();
  }

  /** The keys of those that the bus took. */
  private List<ItemKey> publishAndRemove(Map<ItemKey, CloudEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    var keys = List.copyOf(events.keySet());
    var all = List.copyOf(events.values());
    var failed = new HashSet<>(bus.publish(all).failed());
    var taken = IntStream.range(0, all.size()).filter(i -> !failed.contains(i)).boxed().toList();
    outbox.remove(taken.stream().map(all::get).toList());
    return taken.stream().map(keys::get).toList();
  }

  private static Map<ItemKey, CloudEvent> readable(List<Item> items) {
    var events = new LinkedHashMap<ItemKey, CloudEvent>();
    for (var item : items) {
      try {
        events.put(item.key(), Outbox.decode(item));
      } catch (PortException corrupt) {
        LOG.log(Level.ERROR, "An event in the outbox cannot be read and is kept", corrupt);
      }
    }
    return events;
  }
}
