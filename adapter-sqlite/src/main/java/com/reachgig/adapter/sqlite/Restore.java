package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

/**
 * Puts a backup in the place of a folder's data. The backup is copied and the copy verified before
 * anything is changed; what was there is kept beside as {@value #REPLACED}.
 */
final class Restore {
  private static final Logger LOG = System.getLogger(Restore.class.getName());

  static final String REPLACED = SqliteDatabase.FILE + ".replaced";

  private final Path backup;
  private final Path live;
  private final Path copy;

  private Restore(Path backup, Path folder) {
    this.backup = backup;
    this.live = folder.resolve(SqliteDatabase.FILE);
    this.copy = folder.resolve(SqliteDatabase.FILE + ".restoring");
  }

  static void run(Path backup, Path folder, boolean replace) throws IOException, SQLException {
    if (!Files.isRegularFile(backup)) {
      throw new PortException(Fault.DENIED, "there is no backup at " + backup);
    }
    var log = Checkpointer.walOf(backup);
    if (Files.exists(log) && Files.size(log) > 0) {
      throw new PortException(
          Fault.DENIED,
          log + " belongs to a data file in use and would be left out: restore a backup of it");
    }
    try (var _ = FolderLock.take(folder)) {
      NativeLibrary.layInto(folder.resolve(NativeLibrary.FOLDER));
      new Restore(backup, folder).run(replace);
    }
  }

  private void run(boolean replace) throws IOException, SQLException {
    if (Files.exists(live) && Files.isSameFile(backup, live)) {
      throw new PortException(Fault.DENIED, backup + " is the data itself: name a backup of it");
    }
    if (Files.exists(live) && !replace && holdsData()) {
      throw new PortException(
          Fault.DENIED,
          live + " holds data: say that it may be replaced (--replace), or restore elsewhere");
    }
    try {
      copy();
      verify();
      if (Files.exists(live)) {
        putAside();
      }
      Backup.settle(copy, live);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void copy() throws IOException {
    Files.deleteIfExists(copy);
    PrivateFile.makeIfAbsent(copy);
    try (var out = Files.newOutputStream(copy)) {
      Files.copy(backup, out);
    }
  }

  private void verify() throws SQLException {
    try (var session = Connections.open(copy, false)) {
      int version = Schema.version(session);
      Schema.requireKnown(version, Schema.STEPS.size());
      var damages = version == 0 ? List.of("it is empty") : Damages.of(session);
      if (!damages.isEmpty()) {
        throw damaged(damages.getFirst());
      }
    } catch (SQLException e) {
      if (Faults.of(e).fault() != Fault.CORRUPT) {
        throw e;
      }
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  private static PortException damaged(String how) {
    return new PortException(Fault.CORRUPT, "the backup is damaged: " + how);
  }

  /** Data that cannot be read counts as data. */
  private boolean holdsData() {
    try (var session = Connections.open(live, false)) {
      return Schema.version(session) > 0
          && session.number("SELECT EXISTS(SELECT 1 FROM items) OR EXISTS(SELECT 1 FROM messages)")
              != 0;
    } catch (SQLException | PortException _) {
      return true;
    }
  }

  /**
   * Gives the live file a second name. Its log must not stay behind, since it would be replayed
   * into the restored file: it is moved into the old file, or aside where that file is damaged.
   */
  private void putAside() throws IOException {
    var log = Checkpointer.walOf(live);
    try (var session = Connections.open(live, false)) {
      session.number("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "what is replaced is damaged; its log is kept beside it", e);
    }
    var aside = live.resolveSibling(REPLACED);
    Files.deleteIfExists(Checkpointer.walOf(aside));
    nameAlso(aside);
    if (Files.exists(log)) {
      Files.move(log, Checkpointer.walOf(aside));
    }
    Backup.syncFolderOf(live);
  }

  /** At once, since what has that name already may be the very backup that is being restored. */
  private void nameAlso(Path aside) throws IOException {
    var link = live.resolveSibling(aside.getFileName() + ".part");
    Files.deleteIfExists(link);
    Files.createLink(link, live);
    Files.move(link, aside, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(link); // a move between two names of one file does nothing
  }
}
