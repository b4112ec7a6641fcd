package com.reachgig.ports.event;

import java.util.List;

/**
 * Hands events to whoever subscribed to their type. Who that is belongs to the deployment, not to
 * the publisher; an event without a subscriber is taken and dropped.
 *
 * <p><b>Delivery.</b> At least once to each subscriber's own queue, durably once {@link #publish}
 * says so. One subscriber's failure never keeps an event from another.
 *
 * <p><b>Idempotency.</b> Publishing an event again delivers it again; subscribers tell repetitions
 * by its id.
 *
 * <p><b>Limits.</b> {@link #BATCH} events a call, {@link #MAX_EVENT_BYTES} each as the adapter
 * writes it and together; beyond that {@link com.reachgig.ports.fault.Fault#LIMIT_EXCEEDED} and
 * nothing is published.
 *
 * <p><b>Threads.</b> Safe for any number of threads; calls block.
 *
 * <p><b>Not promised.</b> Any order; a single delivery; atomicity over the events of one call,
 * which is why the outcome is by event.
 *
 * <p><b>Faults.</b> {@link com.reachgig.ports.fault.PortException} if nothing can be said of any
 * event; then publish all of them again.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
 */
public interface EventBus {
  /** Events in one call. */
  int BATCH = 10;

  /** Bytes of one event, and of all events of one call. */
  int MAX_EVENT_BYTES = 256 * 1_024;

  /** Publishes 1 to {@link #BATCH} events. */
  PublishOutcome publish(List<CloudEvent> events);
}
