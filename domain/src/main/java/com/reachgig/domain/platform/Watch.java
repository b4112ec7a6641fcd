package com.reachgig.domain.platform;

import com.reachgig.ports.metric.Series;
import java.time.Duration;

/**
 * A state of the business that a person must hear of.
 *
 * @param name 1 to 60 of {@code a-z 0-9 -}
 * @param what is observed
 * @param trigger when it is too much, or too little
 * @param window over which it is observed, whole minutes
 * @param meaning what happened, and what to do, in a sentence or two
 */
public record Watch(String name, Signal what, Threshold trigger, Duration window, String meaning) {
  public Watch {
    if (!name.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("a name is 1 to 60 of a-z, 0-9 and -: " + name);
    }
    if (window.toMinutes() < 1 || !Duration.ofMinutes(window.toMinutes()).equals(window)) {
      throw new IllegalArgumentException("a window is in whole minutes: " + window);
    }
  }

  /** What can be observed. */
  public sealed interface Signal {

    /** The sum of what was counted. */
    record Counted(Series series) implements Signal {}

    /** The age of the oldest message in a queue, in seconds. */
    record QueueAge(String queue) implements Signal {}

    /** Answers that were errors of the server, as a share of all, from 0 to 1. */
    record ErrorShare() implements Signal {}
  }

  /** When it is time to call. */
  public sealed interface Threshold {

    /** More than that. */
    record Above(double value) implements Threshold {}

    /** Less than that, and also if nothing at all is heard. */
    record Below(double value) implements Threshold {}
  }
}
