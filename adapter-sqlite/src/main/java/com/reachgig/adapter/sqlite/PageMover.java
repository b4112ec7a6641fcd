package com.reachgig.adapter.sqlite;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/**
 * A thread that moves pages of the write-ahead log to the data file while commits go on, so that
 * the writer, which moves the last of them and begins the log anew, finds little to do.
 */
final class PageMover {
  private static final Logger LOG = System.getLogger(PageMover.class.getName());

  /** The second one moves what was written during the first, which syncs far more. */
  private static final int ROUNDS = 2;

  private final LogPages pages;
  private final Semaphore due = new Semaphore(0);
  private final Semaphore moved = new Semaphore(0);
  private final Thread thread =
      Thread.ofPlatform().name("sqlite-mover").daemon().unstarted(this::loop);

  private boolean moving;
  private volatile boolean closed;

  PageMover(LogPages pages) {
    this.pages = pages;
  }

  void start() {
    thread.start();
  }

  /** To be followed by {@link #isDone} or {@link #await} before it is called again. */
  void begin() {
    moving = true;
    due.release();
  }

  /** Whether pages are being moved, or were and nobody has asked since. */
  boolean moving() {
    return moving;
  }

  boolean isDone() {
    moving = !moved.tryAcquire();
    return !moving;
  }

  void await() {
    moved.acquireUninterruptibly();
    moving = false;
  }

  private void loop() {
    due.acquireUninterruptibly();
    while (!closed) {
      try {
        for (int round = 0; round < ROUNDS; round++) {
          move();
        }
      } finally {
        moved.release();
      }
      due.acquireUninterruptibly();
    }
  }

  private void move() {
    try {
      pages.moveAmidCommits();
    } catch (SQLException | IOException e) {
      LOG.log(Level.WARNING, "pages of the write-ahead log could not be moved", e);
    }
  }

  /** Ends the thread, after what it is at. */
  void close() {
    closed = true;
    due.release();
    Threads.join(thread);
  }
}
