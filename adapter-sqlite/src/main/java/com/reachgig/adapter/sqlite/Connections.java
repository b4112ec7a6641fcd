package com.reachgig.adapter.sqlite;

import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Opens connections to one file.
 *
 * <p>All of them are of this process: it holds the file's lock, and so SQLite's "unix-excl" keeps
 * the index of the write-ahead log in memory and takes no file locks for each read.
 */
record Connections(Path file, Durability durability) {
  private static final boolean UNIX = File.separatorChar == '/';

  /**
   * For the writer: 16 MiB of pages. Checkpoints are the {@link Checkpointer}'s, which wait for
   * readers; nobody else writes.
   */
  Session forWrites() throws SQLException {
    var session = open();
    session.execute("PRAGMA journal_mode = WAL");
    session.execute("PRAGMA synchronous = " + durability.synchronous());
    session.execute("PRAGMA wal_autocheckpoint = 0");
    session.execute("PRAGMA cache_size = -16384");
    session.useTransactions();
    return session;
  }

  /** For a reader: 8 MiB of pages. */
  Session forReads() throws SQLException {
    var session = open();
    session.execute("PRAGMA query_only = 1");
    session.execute("PRAGMA cache_size = -8192");
    return session;
  }

  /** For backups and checks: hardly any page is read twice. */
  Session forMaintenance() throws SQLException {
    var session = open();
    session.execute("PRAGMA cache_size = -256");
    return session;
  }

  /** For moving pages of the log; it syncs nothing, which {@link LogPages} does. */
  Session forMoves() throws SQLException {
    var session = forMaintenance();
    session.execute("PRAGMA synchronous = OFF");
    session.execute("PRAGMA busy_timeout = 50");
    return session;
  }

  private Session open() throws SQLException {
    return open(file, false);
  }

  /** A connection to any file; it alone, or all of this process, may use that file. */
  static Session open(Path file, boolean readOnly) throws SQLException {
    var config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setGetGeneratedKeys(false);
    config.setBusyTimeout(5_000);
    if (readOnly) {
      config.setReadOnly(true);
    }
    Properties properties = config.toProperties();
    String name = file.toUri().getRawPath();
    String url = "file:" + name + (UNIX ? "?vfs=unix-excl" : "");
    return new Session(new JDBC4Connection("jdbc:sqlite:" + url, url, properties));
  }
}
