package com.reachgig.standalone.work;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/** Workers that are stopped together. */
public final class Workers {
  private static final System.Logger LOGGER = System.getLogger(Workers.class.getName());

  private final List<Worker> workers;

  public Workers(List<Worker> workers) {
    this.workers = List.copyOf(workers);
  }

  /** Stops all, and waits at most that long for the rounds that are under way. */
  public void stop(Duration patience) {
    workers.forEach(Worker::stop);
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      for (var worker : workers) {
        var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        if (!worker.awaitEnd(left)) {
          LOGGER.log(Level.WARNING, "a worker did not end in time; its work will be repeated");
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
