package com.reachgig.adapter.sqlite;

/** What the JDK lacks of waiting for threads. */
final class Threads {
  private Threads() {}

  /** Waits until it has ended; an interrupt meanwhile is kept for the caller. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
