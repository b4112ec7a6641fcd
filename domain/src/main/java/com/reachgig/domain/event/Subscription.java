package com.reachgig.domain.event;

import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import java.time.Duration;

/**
 * That a subscriber is told of events of one type, through a queue of its own, so that its failures
 * are nobody else's.
 *
 * @param subscriber its name, which is also its queue's
 * @param effect what it does with an event
 * @param visibility how long one attempt may take
 */
public record Subscription(
    EventType event, String subscriber, Effect effect, RetryPolicy retry, Duration visibility) {

  public QueueSettings queue() {
    var deadLetter = new DeadLetter(subscriber + "-dead", retry.maxReceives());
    return new QueueSettings(
        subscriber, visibility, Subscriptions.RETENTION, Order.NONE, deadLetter);
  }

  public QueueSettings deadLetterQueue() {
    return new QueueSettings(
        subscriber + "-dead", visibility, Subscriptions.DEAD_RETENTION, Order.NONE, null);
  }
}
