package com.reachgig.domain.event;

import com.reachgig.domain.Millis;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Which subscriber has handled which event. The record commits with the effect, so that an event
 * that is delivered again takes no effect again; it is kept for as long as a queue and its
 * dead-letter queue can still deliver the event.
 */
public final class Inbox {
  private static final Duration KEPT = Subscriptions.DEAD_RETENTION.multipliedBy(2).plusDays(2);
  private static final String SORT = "INBOX";

  private final ItemStore store;
  private final InstantSource clock;

  public Inbox(ItemStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The record, to commit with the effect; in conflict if the event was handled before. */
  public Part record(String subscriber, CloudEvent event) {
    var until = Millis.now(clock).plus(KEPT).truncatedTo(ChronoUnit.SECONDS);
    return Part.of(new Write.Create(key(subscriber, event), Map.of(), until));
  }

  /** Whether the event was handled; only for effects that cannot commit with the record. */
  public boolean has(String subscriber, CloudEvent event) {
    return store.get(key(subscriber, event)).isPresent();
  }

  private static ItemKey key(String subscriber, CloudEvent event) {
    return new ItemKey("INBOX#" + subscriber + "#" + event.id(), SORT);
  }
}
