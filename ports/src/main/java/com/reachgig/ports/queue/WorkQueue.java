package com.reachgig.ports.queue;

import java.time.Duration;
import java.util.List;

/**
 * A durable queue of work, as SQS defines it; an instance is one queue, made for its {@link
 * QueueSettings}.
 *
 * <p><b>Delivery.</b> At least once: a message is offered again after its visibility ends, until it
 * is acknowledged, dead-lettered or older than the queue's retention. While a delivery's visibility
 * lasts, no other receiver gets the message. A message that is due but was received {@code
 * maxReceives} times moves to the dead-letter queue, with its id, body, group and time of sending,
 * and counts its receives anew there.
 *
 * <p><b>The end of the process.</b> Visibilities, delays and counts go on. Where no receiver can
 * outlive the process, the adapter may offer at once what was received for the first time and has
 * neither been acknowledged nor had its visibility changed; it counts as received.
 *
 * <p><b>Durability.</b> A message that {@link #send} took, and an acknowledgement that returned,
 * outlive a crash.
 *
 * <p><b>Order.</b> See {@link QueueSettings.Order}.
 *
 * <p><b>Limits.</b> {@link #BATCH} messages or receipts a call; the bodies of one send together at
 * most {@link Message#MAX_BODY_BYTES}; beyond that {@link
 * com.reachgig.ports.fault.Fault#LIMIT_EXCEEDED}. Times count in whole seconds.
 *
 * <p><b>Threads.</b> Safe for any number of threads. {@link #receive} blocks up to its wait; an
 * interrupt ends that with {@link com.reachgig.ports.fault.Fault#INTERRUPTED} and keeps the flag
 * set; messages received meanwhile become visible again by themselves.
 *
 * <p><b>Not promised.</b> A single delivery; order without groups; what an acknowledgement or a
 * change of visibility does to a delivery whose visibility has ended: it may or may not remove the
 * message, and never fails.
 *
 * <p><b>Faults.</b> {@link com.reachgig.ports.fault.PortException}. An empty list from {@link
 * #receive} means that nothing was due, never a failure.
 */
public interface WorkQueue {
  /** Messages or receipts in one call. */
  int BATCH = 10;

  /** The longest wait of a receive. */
  Duration MAX_WAIT = Duration.ofSeconds(20);

  /**
   * Stores messages.
   *
   * @param messages 1 to {@link #BATCH}
   * @throws IllegalArgumentException if a message has a group, or none, against the queue's order
   */
  SendOutcome send(List<Message> messages);

  /**
   * Takes messages that are due, and hides them from others for the queue's visibility.
   *
   * @param max 1 to {@link #BATCH}
   * @param wait zero to {@link #MAX_WAIT}: how long to wait for a first message if none is due
   */
  List<Received> receive(int max, Duration wait);

  /** Removes messages for good, by the receipts of their last delivery; 1 to {@link #BATCH}. */
  void acknowledge(List<String> receipts);

  /**
   * Lets a delivery's visibility end that long from now: later to extend it, zero to release the
   * message at once.
   *
   * @param visibility whole seconds, zero to 12 h
   */
  void changeVisibility(String receipt, Duration visibility);

  /**
   * Moves messages of the dead-letter queue that are visible there back into this queue, due at
   * once and with their receives counted anew; oldest first. At least once: a fault in between may
   * leave a message in both.
   *
   * @param max how many at the most, 1 or more
   * @return how many were moved; fewer than {@code max} when no more were visible
   * @throws IllegalStateException if the queue has no dead-letter queue
   */
  int redrive(int max);
}
