package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;

/**
 * The one place where SQLite's and the file system's failures become faults.
 *
 * @see <a href="https://www.sqlite.org/rescode.html">SQLite's result codes</a>
 */
final class Faults {
  private static final int PRIMARY = 0xFF;

  private Faults() {}

  /** What may fail in either way. */
  interface Action<T> {
    T run() throws SQLException, IOException;
  }

  static <T> T mapped(Action<T> action) {
    try {
      return action.run();
    } catch (SQLException e) {
      throw of(e);
    } catch (IOException e) {
      throw of(e);
    }
  }

  static PortException of(SQLException e) {
    return switch (code(e)) {
      case SQLITE_FULL ->
          new PortException(
              Fault.STORAGE_FULL, "the disk of the data folder is full: free some space", e);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN ->
          new PortException(
              Fault.DENIED,
              "the data folder cannot be written: check its owner, permissions and mount",
              e);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new PortException(
              Fault.CORRUPT, "the data file is damaged: restore the latest backup", e);
      case SQLITE_TOOBIG -> new PortException(Fault.LIMIT_EXCEEDED, "a value is too large", e);
      default -> new PortException(Fault.UNAVAILABLE, "the data file cannot be used now", e);
    };
  }

  /** A failure of the commit itself, after which nobody knows what a restart will find. */
  static PortException ofCommit(SQLException e) {
    return new PortException(Fault.OUTCOME_UNKNOWN, "the commit failed", e);
  }

  static PortException of(IOException e) {
    var reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (reason.contains("no space left") || reason.contains("quota exceeded")) {
      return new PortException(
          Fault.STORAGE_FULL, "the disk, or the quota on it, is full: free some space", e);
    }
    boolean denied = e instanceof FileSystemException || reason.contains("read-only file system");
    return new PortException(
        denied ? Fault.DENIED : Fault.UNAVAILABLE, "a file cannot be used: " + e.getMessage(), e);
  }

  static boolean isFull(SQLException e) {
    return code(e) == SQLiteErrorCode.SQLITE_FULL;
  }

  /** For all writes after the data file could not be synced. */
  static PortException unsynced(IOException e) {
    return new PortException(
        Fault.UNAVAILABLE,
        "the data file could not be synced, and so it must be reopened by another process, which"
            + " recovers from the log: check the disk, then restart",
        e);
  }

  static PortException closed() {
    return new PortException(Fault.CLOSED, "the store was closed");
  }

  /** For a caller whose wait was interrupted; the thread's interrupt flag must be set. */
  static PortException interrupted() {
    return new PortException(Fault.INTERRUPTED, "interrupted while waiting for the store");
  }

  private static SQLiteErrorCode code(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY);
  }
}
