package com.reachgig.standalone.wiring;

import com.reachgig.domain.event.Subscriptions;
import com.reachgig.ports.queue.WorkQueue;
import java.util.ArrayList;
import java.util.function.Function;

/** The events that a subscriber gave up on. */
public final class DeadLetters {
  /** So many at a time, between which others write. */
  private static final int CHUNK = 100;

  private DeadLetters() {}

  /**
   * Has all of them tried again.
   *
   * @param queues the queue of that name
   * @return a sentence on which and how many they were
   */
  public static String redrive(Function<String, WorkQueue> queues) {
    var redriven = new ArrayList<String>();
    for (var subscription : Subscriptions.ALL) {
      long moved = redrive(queues.apply(subscription.subscriber()));
      if (moved > 0) {
        redriven.add(subscription.subscriber() + " " + moved);
      }
    }
    return redriven.isEmpty()
        ? "no subscriber gave up on an event"
        : "events are tried again: " + String.join(", ", redriven);
  }

  private static long redrive(WorkQueue queue) {
    long all = 0;
    int moved;
    do {
      moved = queue.redrive(CHUNK);
      all += moved;
    } while (moved == CHUNK);
    return all;
  }
}
