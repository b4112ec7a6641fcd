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
 * file while commits go on ({@link PageMover}). Then, between two groups, the writer's thread has
 * SQLite move the few that came since, sync the data file, and begin the log anew.
 *
 * <p>Should the log have grown by the limit once more before its pages are moved, the writer waits
 * for that. A long reader keeps the log from being begun anew: the writer waits for it a moment
 * each time that the log has grown by the limit, and cuts the file when that has grown large.
 *
 * <p>After a sync that failed, nobody knows which of the pages that were moved are on the medium: a
 * later sync succeeds without them. They are in the log, and so it must neither be begun anew nor
 * deleted until another process has replayed it.
 */
final class Checkpointer {
  private static final Logger LOG = System.getLogger(Checkpointer.class.getName());
  private static final int PAGE_BYTES = 4_096;
  private static final int LARGE = 4;

  private final Session session;
  private final PageMover mover;
  private final Path log;
  private final long limit;
  private long threshold;
  private volatile boolean logNeeded;

  /**
   * @param session the writer's
   */
  Checkpointer(Session session, Connections connections, long limit) {
    this.session = session;
    this.mover = new PageMover(connections);
    this.log = walOf(connections.file());
    this.limit = limit;
    this.threshold = limit;
  }

  static Path walOf(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  void start() throws SQLException, IOException {
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
    } catch (PortException refusal) {
      throw refusal;
    } catch (SQLException | IOException | RuntimeException e) {
      if (e instanceof SQLException failure && Faults.isFailedSync(failure)) {
        logNeeded = true;
        throw Faults.unsynced(failure);
      }
      LOG.log(Level.WARNING, "the write-ahead log could not be moved; it will be tried again", e);
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
    var failure = mover.failure();
    if (failure != null) {
      throw Faults.unsynced(failure);
    }
    boolean large = Files.size(log) >= limit * LARGE;
    var mode = large ? "TRUNCATE" : "RESTART";
    boolean anew = session.number("PRAGMA wal_checkpoint(%s)".formatted(mode)) == 0;
    threshold = anew ? limit : logBytes() + limit;
  }

  private long logBytes() throws SQLException {
    var statement = session.prepared("PRAGMA wal_checkpoint(NOOP)");
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(2) * PAGE_BYTES : 0;
    }
  }

  /** Whether the log must outlive this process, so that no connection may be the last to close. */
  boolean logNeeded() {
    return logNeeded || mover.failure() != null;
  }

  /** Moves nothing any more; after the writer ended. */
  void close() throws SQLException {
    mover.close();
  }

  /** After SQLite has closed the data file. */
  void release() throws IOException {
    mover.release();
  }
}
