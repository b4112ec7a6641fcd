package com.reachgig.adapter.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the write-ahead log on their way to the data file. One thread at a time uses it.
 *
 * <p>Commits alone sync the log, and this alone syncs the data file. So it is known which file a
 * failed sync was of: after one of the log a commit failed, and that is all; after one of the data
 * file nobody knows which of the pages that were moved are on the medium, since a later sync
 * succeeds without them. The log has them, and so nothing is moved any more and nothing may be
 * written to it until another process has replayed it.
 *
 * <p>SQLite takes the pages that it moved for safe. Its next commit would begin the log anew once
 * all are moved, over what a power cut may yet need; hence a reader stands in the log while there
 * is anything that was moved and not synced.
 */
final class LogPages {
  private final Session moving;
  private final Session reader;
  private final DataFile data;
  private volatile @Nullable IOException failure;

  /** The file that pages are moved to. */
  interface DataFile {
    /** Puts on the medium what was moved. */
    void sync() throws IOException;

    void close() throws IOException;
  }

  private record OpenFile(FileChannel channel) implements DataFile {
    @Override
    public void sync() throws IOException {
      channel.force(false);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * @param moving syncs nothing
   * @param reader for this alone
   */
  LogPages(Session moving, Session reader, DataFile data) {
    this.moving = moving;
    this.reader = reader;
    this.data = data;
  }

  static LogPages of(Connections connections) throws SQLException, IOException {
    var data = FileChannel.open(connections.file(), StandardOpenOption.WRITE);
    Session moving = null;
    LogPages pages = null;
    try {
      moving = connections.forMoves();
      pages = new LogPages(moving, connections.forMaintenance(), new OpenFile(data));
      return pages;
    } finally {
      if (pages == null) {
        closeAll(moving, data);
      }
    }
  }

  private static void closeAll(@Nullable Session moving, FileChannel data)
      throws SQLException, IOException {
    if (moving != null) {
      moving.close();
    }
    data.close();
  }

  /** Moves what was committed by now, while commits go on. */
  void moveAmidCommits() throws SQLException, IOException {
    if (failure != null) {
      return;
    }
    reader.execute("BEGIN");
    try {
      reader.number("SELECT count(*) FROM sqlite_schema");
      moving.number("PRAGMA wal_checkpoint(PASSIVE)");
      sync();
    } finally {
      if (failure == null) {
        reader.execute("COMMIT");
      }
    }
  }

  /**
   * Moves all that is left and begins the log anew; not to be called amid a commit.
   *
   * @param cut whether the log's file is to give its space back
   * @return false if a reader needs the log as it is
   */
  boolean beginLogAnew(boolean cut) throws SQLException, IOException {
    if (moving.number("PRAGMA wal_checkpoint(FULL)") != 0) {
      return false;
    }
    sync();
    return moving.number("PRAGMA wal_checkpoint(%s)".formatted(cut ? "TRUNCATE" : "RESTART")) == 0;
  }

  private void sync() throws IOException {
    try {
      data.sync();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Why it is unknown which pages are on the medium; null as long as it is known. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Ends, but for the data file. What keeps the log as it is stays. */
  void close() throws SQLException {
    if (failure == null) {
      reader.close();
      moving.close();
    }
  }

  /**
   * Closes the data file, after SQLite did: closing any handle of a file drops all locks that the
   * process has on it.
   */
  void release() throws IOException {
    data.close();
  }
}
