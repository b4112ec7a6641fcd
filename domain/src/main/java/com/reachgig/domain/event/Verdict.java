package com.reachgig.domain.event;

import com.reachgig.ports.queue.Received;
import java.time.Duration;

/** What to do with a message after the attempt to handle it. */
public sealed interface Verdict {
  Received message();

  /** Acknowledge it. */
  record Done(Received message) implements Verdict {}

  /** Let it become visible again after that time; it failed. */
  record Retry(Received message, Duration after) implements Verdict {}
}
