package com.reachgig.standalone.work;

import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Repeats a {@link Round} on a virtual thread of its own until it is stopped. A round that fails is
 * logged and tried again after a rest that doubles with each failure in a row.
 */
public final class Worker {
  private static final System.Logger LOGGER = System.getLogger(Worker.class.getName());
  private static final Duration FIRST_REST = Duration.ofMillis(200);
  private static final int MOST_DOUBLINGS = 7;

  private final String name;
  private final Round round;
  private final Wake wake;
  private final Thread thread;
  private volatile boolean stopping;
  private int failures;

  private Worker(String name, Wake wake, Round round) {
    this.name = name;
    this.wake = wake;
    this.round = round;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /** Starts a worker that only time wakes; the name is for the log. */
  public static Worker start(String name, Round round) {
    return start(name, new Wake(), round);
  }

  /** Starts a worker whose rests a ring ends early. */
  public static Worker start(String name, Wake wake, Round round) {
    var worker = new Worker(name, wake, round);
    worker.thread.start();
    return worker;
  }

  /** Lets the present round end, and begins no other. */
  public void stop() {
    stopping = true;
    wake.ring();
  }

  /** Waits for the end after {@link #stop}; whether it came in that time. */
  public boolean awaitEnd(Duration time) throws InterruptedException {
    return thread.join(time);
  }

  private void run() {
    while (!stopping) {
      var rest = runOnce();
      try {
        wake.await(rest);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private Duration runOnce() {
    try {
      var rest = round.run();
      failures = 0;
      return rest;
    } catch (RuntimeException | Error e) { // else no later event would take effect
      LOGGER.log(Level.WARNING, "worker " + name + " failed and will try again", e);
      return FIRST_REST.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
    }
  }
}
