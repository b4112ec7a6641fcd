package com.reachgig.domain.event;

import com.reachgig.ports.event.CloudEvent;

/**
 * Reacts to events of one type. The same event may come more than once, also at the same time;
 * effects happen once because they commit with {@link Inbox#record}. A failure is an exception, and
 * the event comes again later.
 */
public interface Subscriber {

  /** Its name in {@link Subscriptions}. */
  String name();

  Handled handle(CloudEvent event);
}
