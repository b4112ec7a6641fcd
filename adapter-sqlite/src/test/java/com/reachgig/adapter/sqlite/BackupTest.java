package com.reachgig.adapter.sqlite;

import static com.reachgig.adapter.sqlite.Data.assertFault;
import static com.reachgig.adapter.sqlite.Data.assertHolds;
import static com.reachgig.adapter.sqlite.Data.store;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir private Path parent;

  @Test
  void a_backup_under_load_holds_what_was_acknowledged_before_and_nothing_by_halves() {
    var backup = parent.resolve("backup.db");
    try (var database = Data.open(folder("live"))) {
      store(database, 0, 200);
      var stop = new AtomicBoolean();
      var load = CompletableFuture.supplyAsync(() -> createUntil(database, 200, stop));
      database.backup(backup);
      stop.set(true);
      int created = load.join();
      SqliteDatabase.restore(backup, folder("restored"), false);
      try (var restored = Data.open(folder("restored"))) {
        int size = restored.items().query(Query.index("byOwner", "OWNER", 1_000)).items().size();
        assertThat(size).isBetween(200, created);
        assertHolds(restored, 0, size);
        assertThat(restored.damages()).isEmpty();
      }
    }
  }

  private static int createUntil(SqliteDatabase database, int from, AtomicBoolean stop) {
    int next = from;
    while (!stop.get() && next < 900) {
      store(database, next, ++next);
    }
    return next;
  }

  @Test
  void a_backup_replaces_an_older_one_and_leaves_nothing_beside() throws IOException {
    var backup = parent.resolve("backup.db");
    try (var database = Data.open(folder("live"))) {
      store(database, 0, 1);
      database.backup(backup);
      store(database, 1, 2);
      database.backup(backup);
    }
    SqliteDatabase.restore(backup, folder("restored"), false);
    try (var restored = Data.open(folder("restored"))) {
      assertHolds(restored, 0, 2);
    }
    try (var files = Files.list(parent)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(backup);
    }
  }

  @Test
  void nobody_else_can_read_the_data_a_backup_or_what_is_restored() throws IOException {
    var backup = backupOf(1);
    Files.setPosixFilePermissions(backup, PosixFilePermissions.fromString("rw-r--r--"));
    SqliteDatabase.restore(backup, folder("restored"), false);
    try (var database = Data.open(folder("restored"))) {
      store(database, 1, 2);
      database.backup(parent.resolve("again.db"));
      assertThat(Files.exists(Checkpointer.walOf(folder("restored").resolve("reachgig.db"))))
          .isTrue();
      assertPrivate(folder("restored"));
    }
    Data.open(folder("new")).close();
    assertPrivate(folder("new"));
    assertThat(Files.getPosixFilePermissions(parent.resolve("again.db")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static void assertPrivate(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("reachgig.db")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Test
  void a_file_that_is_no_backup_is_not_replaced_by_one() throws IOException {
    try (var database = Data.open(folder("live"))) {
      var keys = Files.writeString(folder("live").resolve("keys.json"), "{}");
      var e = assertFault(Fault.DENIED, () -> database.backup(keys));
      assertThat(e).hasMessageContaining("no backup");
      assertThat(keys).hasContent("{}");
      assertFault(Fault.DENIED, () -> database.backup(parent));
    }
  }

  @Test
  void a_folder_that_holds_data_is_restored_into_only_when_told() {
    var backup = backupOf(5);
    fill("live", 9);
    var e = assertFault(Fault.DENIED, () -> SqliteDatabase.restore(backup, folder("live"), false));
    assertThat(e).hasMessageContaining("holds data");
    assertLive(9);
    SqliteDatabase.restore(backup, folder("live"), true);
    assertLive(5);
    assertThat(folder("live").resolve(Restore.REPLACED)).exists();
  }

  @Test
  void a_log_left_by_a_crash_is_not_replayed_into_the_restored_file() throws IOException {
    var backup = backupOf(5);
    var crashed = folder("crashed");
    try (var database = Data.open(folder("live"))) {
      store(database, 0, 9);
      Files.createDirectories(crashed);
      for (var name : new String[] {SqliteDatabase.FILE, SqliteDatabase.FILE + "-wal"}) {
        Files.copy(folder("live").resolve(name), crashed.resolve(name));
      }
    }
    SqliteDatabase.restore(backup, crashed, true);
    try (var restored = Data.open(crashed)) {
      assertHolds(restored, 0, 5);
    }
  }

  @Test
  void a_restore_over_a_damaged_file_succeeds() throws IOException {
    var backup = backupOf(5);
    fill("live", 9);
    Files.write(folder("live").resolve(SqliteDatabase.FILE), new byte[8192]);
    assertFault(Fault.DENIED, () -> SqliteDatabase.restore(backup, folder("live"), false));
    SqliteDatabase.restore(backup, folder("live"), true);
    assertLive(5);
  }

  @Test
  void a_damaged_backup_changes_nothing() throws IOException {
    var backup = backupOf(500);
    fill("live", 9);
    byte[] content = Files.readAllBytes(backup);
    java.util.Arrays.fill(content, content.length / 2, content.length / 2 + 8192, (byte) 7);
    Files.write(backup, content);
    assertFault(Fault.CORRUPT, () -> SqliteDatabase.restore(backup, folder("live"), true));
    assertLive(9);
  }

  @Test
  void a_backup_in_which_one_item_is_damaged_changes_nothing() throws IOException {
    var backup = backupOf(5);
    fill("live", 9);
    spoilAnItem(backup);
    var e = assertFault(Fault.CORRUPT, () -> SqliteDatabase.restore(backup, folder("live"), true));
    assertThat(e).hasMessageContaining("the backup is damaged: item in row");
    assertLive(9);
  }

  @Test
  void what_is_no_backup_is_refused() throws IOException {
    var text = Files.writeString(parent.resolve("notes.txt"), "x".repeat(10_000));
    var e = assertFault(Fault.CORRUPT, () -> SqliteDatabase.restore(text, folder("live"), true));
    assertThat(e).hasMessageContaining("the backup is damaged");
    var missing = parent.resolve("missing.db");
    assertFault(Fault.DENIED, () -> SqliteDatabase.restore(missing, folder("live"), true));
  }

  @Test
  void a_backup_does_not_replace_a_file_of_the_store() throws IOException {
    var live = folder("live");
    try (var database = Data.open(live)) {
      store(database, 0, 5);
      var link = Files.createSymbolicLink(parent.resolve("link"), live);
      var hard = Files.createLink(parent.resolve("hard"), live.resolve(SqliteDatabase.FILE));
      var targets =
          List.of(
              live.resolve(SqliteDatabase.FILE),
              live.resolve(SqliteDatabase.FILE + "-wal"),
              link.resolve(SqliteDatabase.FILE),
              live.resolve("..").resolve("live").resolve(SqliteDatabase.FILE),
              live.resolve(".lock"),
              hard);
      for (var target : targets) {
        var e = assertFault(Fault.DENIED, () -> database.backup(target));
        assertThat(e).hasMessageContaining("another name");
      }
      assertHolds(database, 0, 5);
      database.backup(live.resolve("backup.db"));
    }
    assertLive(5);
  }

  @Test
  void a_data_file_whose_log_would_be_left_out_is_not_restored() throws IOException {
    var backup = parent.resolve("copy.db");
    try (var database = Data.open(folder("source"))) {
      store(database, 0, 9);
      var file = folder("source").resolve(SqliteDatabase.FILE);
      Files.copy(file, backup);
      Files.copy(Checkpointer.walOf(file), Checkpointer.walOf(backup));
    }
    var e = assertFault(Fault.DENIED, () -> SqliteDatabase.restore(backup, folder("live"), true));
    assertThat(e).hasMessageContaining("left out");
  }

  @Test
  void the_data_itself_is_not_restored_and_what_it_replaced_can_be() {
    var backup = backupOf(5);
    fill("live", 9);
    var live = folder("live").resolve(SqliteDatabase.FILE);
    var e = assertFault(Fault.DENIED, () -> SqliteDatabase.restore(live, folder("live"), true));
    assertThat(e).hasMessageContaining("the data itself");
    SqliteDatabase.restore(backup, folder("live"), true);
    var replaced = folder("live").resolve(Restore.REPLACED);
    SqliteDatabase.restore(replaced, folder("live"), true);
    assertLive(9);
    SqliteDatabase.restore(replaced, folder("live"), true);
    assertLive(5);
  }

  @Test
  void a_log_of_what_was_replaced_earlier_is_not_left_beside_what_is_replaced_now()
      throws IOException {
    var backup = backupOf(5);
    fill("live", 9);
    var replacedLog = folder("live").resolve(Restore.REPLACED + "-wal");
    Files.writeString(replacedLog, "of another file");
    SqliteDatabase.restore(backup, folder("live"), true);
    assertThat(replacedLog).doesNotExist();
  }

  @Test
  void an_open_folder_is_not_restored_into() {
    var backup = backupOf(5);
    try (var _ = Data.open(folder("live"))) {
      assertFault(Fault.DENIED, () -> SqliteDatabase.restore(backup, folder("live"), true));
    }
  }

  private Path folder(String name) {
    return parent.resolve(name);
  }

  private Path backupOf(int items) {
    var backup = parent.resolve("backup.db");
    try (var database = Data.open(folder("source"))) {
      store(database, 0, items);
      database.backup(backup);
    }
    return backup;
  }

  private static void spoilAnItem(Path backup) {
    Faults.mapped(
        () -> {
          try (var session = Connections.open(backup, false)) {
            session.execute("UPDATE items SET body = substr(body, 1, length(body) - 1)");
          }
          return true;
        });
  }

  private void fill(String name, int items) {
    try (var database = Data.open(folder(name))) {
      store(database, 0, items);
    }
  }

  private void assertLive(int items) {
    try (var database = Data.open(folder("live"))) {
      assertHolds(database, 0, items);
    }
  }
}
