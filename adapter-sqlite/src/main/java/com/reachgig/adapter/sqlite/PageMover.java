package com.reachgig.adapter.sqlite;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Moves pages of the write-ahead log to the data file, and syncs that, on a thread of its own while
 * commits go on, so that the checkpoint that follows finds little to do. That checkpoint, which
 * syncs by itself and begins the log anew, is the writer's: no page depends on the sync made here.
 *
 * <p>But a sync that fails here may hide from the checkpoint's that pages were lost, and so counts
 * as one that failed there. Nothing is moved afterwards.
 */
final class PageMover {
  private static final Logger LOG = System.getLogger(PageMover.class.getName());

  /** The second one moves what was written during the first, which syncs far more. */
  private static final int ROUNDS = 2;

  private final Connections connections;
  private final Semaphore due = new Semaphore(0);
  private final Semaphore moved = new Semaphore(0);
  private final Thread thread =
      Thread.ofPlatform().name("sqlite-mover").daemon().unstarted(this::loop);

  private @Nullable Session session;
  private @Nullable FileChannel data;
  private boolean moving;
  private volatile boolean closed;
  private volatile @Nullable Exception failure;

  PageMover(Connections connections) {
    this.connections = connections;
  }

  void start() throws SQLException, IOException {
    var file = FileChannel.open(connections.file(), StandardOpenOption.WRITE);
    try {
      session = connections.forMaintenance();
    } finally {
      if (session == null) {
        file.close();
      }
    }
    data = file;
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

  /** Why it is unknown which pages are on the medium; null as long as it is known. */
  @Nullable Exception failure() {
    return failure;
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
    var from = session;
    var to = data;
    if (from == null || to == null || failure != null) {
      return;
    }
    try {
      from.number("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (SQLException e) {
      if (Faults.isFailedSync(e)) {
        failure = e;
      }
      LOG.log(Level.WARNING, "pages of the write-ahead log could not be moved", e);
    }
    try {
      to.force(false);
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Ends the thread, after what it is at; no page is moved any more. */
  void close() throws SQLException {
    closed = true;
    due.release();
    Threads.join(thread);
    if (session != null && failure == null) {
      session.close();
    }
  }

  /**
   * Closes the data file, after SQLite did: closing any handle of a file drops all locks that the
   * process has on it.
   */
  void release() throws IOException {
    if (data != null) {
      data.close();
    }
  }
}
