package com.reachgig.domain.event;

import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Publishes what is in the outbox, oldest first, and takes out what the bus took. An event that the
 * bus did not take, or a crash between the two steps, leaves it for the next call: an event is
 * published at least once. An item that cannot be read, or that no bus can take, is passed over,
 * logged and kept, so that it holds up no other.
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
      published += publish(items).taken();
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

  private List<ItemKey> leftOf(List<ItemKey> keys) {
    try {
      return publish(outbox.waiting(keys)).left();
    } catch (PortException failure) {
      LOG.log(Level.WARNING, keys.size() + " events are to be published again", failure);
      return keys;
    }
  }

  private Outcome publish(List<Item> items) {
    return publishReadable(items.stream().flatMap(OutboxRelay::readable).toList());
  }

  /** Events that are too large together go in halves; one that is alone is never taken. */
  private Outcome publishReadable(List<Waiting> events) {
    if (events.isEmpty()) {
      return Outcome.NONE;
    }
    try {
      return publishTogether(events);
    } catch (PortException refusal) {
      if (refusal.fault() != Fault.LIMIT_EXCEEDED) {
        throw refusal;
      }
      if (events.size() == 1) {
        LOG.log(Level.ERROR, "An event in the outbox is too large and is kept", refusal);
        return Outcome.NONE;
      }
      int half = events.size() / 2;
      var first = publishReadable(events.subList(0, half));
      return first.and(publishReadable(events.subList(half, events.size())));
    }
  }

  private Outcome publishTogether(List<Waiting> events) {
    var all = events.stream().map(Waiting::event).toList();
    var failed = new HashSet<>(bus.publish(all).failed());
    var taken = IntStream.range(0, all.size()).filter(i -> !failed.contains(i)).mapToObj(all::get);
    outbox.remove(taken.toList());
    var left = failed.stream().sorted().map(i -> events.get(i).key()).toList();
    return new Outcome(all.size() - left.size(), left);
  }

  private static Stream<Waiting> readable(Item item) {
    try {
      return Stream.of(new Waiting(item.key(), Outbox.decode(item)));
    } catch (PortException corrupt) {
      LOG.log(Level.ERROR, "An event in the outbox cannot be read and is kept", corrupt);
      return Stream.empty();
    }
  }

  private record Waiting(ItemKey key, CloudEvent event) {}

  /** Of a try to publish; what will never be taken is neither taken nor left. */
  private record Outcome(int taken, List<ItemKey> left) {
    static final Outcome NONE = new Outcome(0, List.of());

    Outcome and(Outcome other) {
      return new Outcome(
          taken + other.taken, Stream.concat(left.stream(), other.left.stream()).toList());
    }
  }
}
