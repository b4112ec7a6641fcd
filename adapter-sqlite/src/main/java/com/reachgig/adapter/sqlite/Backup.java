package com.reachgig.adapter.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;

/** Writes a copy of a file that is in use: one moment's whole state, compact, on the medium. */
final class Backup {
  /**
   * How each database begins.
   *
   * @see <a href="https://www.sqlite.org/fileformat2.html#magic_header_string">SQLite's format</a>
   */
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);

  private Backup() {}

  /** Replaces what the target names; until it is complete that is left as it is. */
  static void write(Session session, Path target) throws SQLException, IOException {
    var path = target.toAbsolutePath();
    var beside = path.resolveSibling(path.getFileName() + ".part");
    Files.deleteIfExists(beside);
    PrivateFile.makeIfAbsent(beside);
    try {
      var statement = session.prepared("VACUUM INTO ?");
      statement.setString(1, beside.toString());
      statement.execute();
      settle(beside, path);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Refuses a target that is no backup and would be lost, the live file, or another of the store's
   * own: what is in the data folder under the data file's name, the lock, and the native library.
   */
  static void requireForeign(Path target, Path live) throws IOException {
    var path = target.toAbsolutePath();
    boolean same = Files.exists(path) && Files.isSameFile(path, live);
    if (same || isOwn(path, live.toAbsolutePath().resolveSibling(".").toRealPath())) {
      throw new PortException(
          Fault.DENIED, target + " is a file of the store itself: give the backup another name");
    }
    if (Files.exists(path) && !isDatabase(path)) {
      throw new PortException(
          Fault.DENIED, target + " is there and no backup: give the backup another name");
    }
  }

  private static boolean isDatabase(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      var head = in.readNBytes(MAGIC.length);
      return head.length == 0 || Arrays.equals(head, MAGIC);
    }
  }

  private static boolean isOwn(Path path, Path folder) throws IOException {
    var parent = path.resolveSibling(".").toRealPath();
    if (!parent.equals(folder)) {
      return parent.startsWith(folder.resolve(NativeLibrary.FOLDER));
    }
    var name = String.valueOf(path.getFileName());
    return name.startsWith(SqliteDatabase.FILE) || name.equals(FolderLock.NAME);
  }

  /** Moves a complete file to its place, so that a power cut leaves either the old or the new. */
  static void settle(Path complete, Path target) throws IOException {
    sync(complete, StandardOpenOption.WRITE);
    Files.move(
        complete, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolderOf(target);
  }

  /** Puts on the medium what names there are beside a file. */
  static void syncFolderOf(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      sync(folder, StandardOpenOption.READ);
    }
  }

  private static void sync(Path path, StandardOpenOption mode) throws IOException {
    try (var channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }
}
