package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Keeps the write-ahead log short: once it has grown to the limit, its pages are moved to the data
 * file while commits go on ({@link PageMover}). Then, between two groups, the writer's thread moves
 * the few that came since, and begins the log anew.
 *
 * <p>Should the log have grown by the limit once more before its pages are moved, the writer waits
 * for that. A long reader keeps the log from being begun anew: the writer waits for it a moment
 * each time that the log has grown by the limit, and cuts the file when that has grown large.
 */
final class Checkpointer {
  private static final Logger LOG = System.getLogger(Checkpointer.class.getName());
  private static final int PAGE_BYTES = 4_096;
  private static final int LARGE = 4;

  private final Session session;
  private final LogPages pages;
  private final PageMover mover;
  private final Path log;
  private final long limit;
  private long threshold;

  /**
   * @param session the writer's
   */
  Checkpointer(Session session, LogPages pages, Path log, long limit) {
    this.session = session;
    this.pages = pages;
    this.mover = new PageMover(pages);
    this.log = log;
    this.limit = limit;
    this.threshold = limit;
  }

  static Path walOf(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  void start() {
    mover.start();
  }

  /**
   * To be called by the writer's thread whenever it is outside a transaction.
   *
   * @throws PortException if nothing may be written any more
   */
  void betweenGroups() {
    try {
      if (!mover.moving()) {
        beginIfDue();
      } else if (mover.isDone() || waited()) {
        finish();
      }
    } catch (SQLException | IOException | RuntimeException e) {
      tryLater(e);
    }
    var failure = pages.failure();
    if (failure != null) {
      throw Faults.unsynced(failure);
    }
  }

  private void tryLater(Exception cause) {
    if (pages.failure() == null) {
      LOG.log(Level.WARNING, "the write-ahead log stays as it is for now", cause);
      session.rollback(); // nothing, but its statements are prepared anew
    }
  }

  private boolean waited() throws SQLException {
    boolean late = logBytes() >= threshold;
    if (late) {
      mover.await();
    }
    return late;
  }

  private void beginIfDue() throws SQLException {
    long bytes = logBytes();
    if (bytes >= threshold) {
      threshold = bytes + limit;
      mover.begin();
    }
  }

  private void finish() throws SQLException, IOException {
    if (pages.failure() == null) {
      boolean large = Files.size(log) >= limit * LARGE;
      boolean anew = pages.beginLogAnew(large);
      threshold = anew ? limit : logBytes() + limit;
    }
  }

  private long logBytes() throws SQLException {
    var statement = session.prepared("PRAGMA wal_checkpoint(NOOP)");
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(2) * PAGE_BYTES : 0;
    }
  }

  /** Whether the log must outlive this process, so that no connection may be the last to close. */
  boolean logNeeded() {
    return pages.failure() != null;
  }

  /** Moves nothing any more; after the writer ended. */
  void close() throws SQLException {
    mover.close();
    pages.close();
  }

  /** After SQLite has closed the data file. */
  void release() throws IOException {
    pages.release();
  }
}
