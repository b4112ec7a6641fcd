package com.reachgig.adapter.sqlite;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/**
 * Keeps the write-ahead log short. A thread of its own moves the log's pages to the data file and
 * syncs that file, so that commits go on meanwhile; the writer then moves the few pages that came
 * since, between two groups, and begins the log anew.
 *
 * <p>A long reader keeps the log from being begun anew. The writer waits for it a moment each time
 * that the log has grown by the limit once more, and cuts the file when that has grown large.
 */
final class Checkpointer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Checkpointer.class.getName());
  private static final int PAGE_BYTES = 4_096;
  private static final int LARGE = 4;

  private final Session session;
  private final FileChannel data;
  private final Path log;
  private final long limit;
  private final Semaphore due = new Semaphore(0);
  private final Thread thread =
      Thread.ofPlatform().name("sqlite-checkpointer").daemon().unstarted(this::loop);
  private volatile Stage stage = Stage.IDLE;
  private volatile boolean closed;
  private long threshold;

  /** Whose turn it is: the writer's thread uses the session unless pages are being moved. */
  private enum Stage {
    IDLE,
    MOVING,
    MOVED
  }

  private Checkpointer(Session session, FileChannel data, Path log, long limit) {
    this.session = session;
    this.data = data;
    this.log = log;
    this.limit = limit;
    this.threshold = limit;
  }

  /**
   * @param file the data file. It is opened once and not closed before SQLite closed it: closing
   *     any handle of a file drops all locks that the process has on it.
   */
  static Checkpointer of(Session session, Path file, long limit) throws SQLException, IOException {
    session.execute("PRAGMA busy_timeout = 50");
    var data = FileChannel.open(file, StandardOpenOption.WRITE);
    return new Checkpointer(session, data, walOf(file), limit);
  }

  static Path walOf(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  void start() {
    thread.start();
  }

  /** To be called by the writer's thread whenever it is outside a transaction. */
  void betweenGroups() {
    try {
      switch (stage) {
        case IDLE -> beginIfDue();
        case MOVED -> finish();
        case MOVING -> {}
      }
    } catch (SQLException | IOException e) {
      LOG.log(Level.WARNING, "the write-ahead log could not be moved; it will be tried again", e);
      stage = Stage.IDLE;
    }
  }

  private void beginIfDue() throws SQLException {
    if (pages("NOOP") * PAGE_BYTES >= threshold) {
      stage = Stage.MOVING;
      due.release();
    }
  }

  private void finish() throws SQLException, IOException {
    boolean large = Files.size(log) >= limit * LARGE;
    boolean anew =
        session.number("PRAGMA wal_checkpoint(%s)".formatted(large ? "TRUNCATE" : "RESTART")) == 0;
    threshold = anew ? limit : pages("NOOP") * PAGE_BYTES + limit;
    stage = Stage.IDLE;
  }

  private void loop() {
    due.acquireUninterruptibly();
    while (!closed) {
      try {
        session.number("PRAGMA wal_checkpoint(PASSIVE)");
        data.force(false);
      } catch (SQLException | IOException e) {
        LOG.log(Level.WARNING, "pages of the write-ahead log could not be moved", e);
      }
      stage = Stage.MOVED;
      due.acquireUninterruptibly();
    }
  }

  /** How many pages the log holds. */
  private long pages(String mode) throws SQLException {
    var statement = session.prepared("PRAGMA wal_checkpoint(" + mode + ")");
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(2) : 0;
    }
  }

  /** Ends the thread; call it after the writer ended, and {@link #release} at the very end. */
  @Override
  public void close() throws SQLException {
    closed = true;
    due.release();
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
    session.close();
  }

  void release() throws IOException {
    data.close();
  }
}
