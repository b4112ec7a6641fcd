package com.reachgig.adapter.sqlite;

import static com.reachgig.adapter.sqlite.Data.assertFault;
import static com.reachgig.adapter.sqlite.Data.assertHolds;
import static com.reachgig.adapter.sqlite.Data.creation;
import static com.reachgig.adapter.sqlite.Data.store;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the medium does to us. The tests run as any user, root included, whom no mode stops. */
class FaultsTest {
  @TempDir private Path folder;

  /** A file that may not grow is what a full disk is to SQLite: the same result code. */
  @Test
  void a_full_disk_refuses_writes_and_loses_nothing() throws Exception {
    try (var database = Data.open(folder)) {
      store(database, 0, 10);
      limitPages(database, database.stats().fileBytes() / 4096 + 60);
      int created = 10;
      try {
        while (created < 100_000) {
          store(database, created, created + 1);
          created++;
        }
      } catch (PortException e) {
        assertThat(e.fault()).isEqualTo(Fault.STORAGE_FULL);
      }
      assertHolds(database, 0, created);
      limitPages(database, 1_000_000);
      store(database, created, created + 100);
      assertHolds(database, 0, created + 100);
      assertThat(database.damages()).isEmpty();
    }
  }

  @Test
  void a_medium_that_turned_read_only_denies_writes_and_serves_reads() throws Exception {
    try (var database = Data.open(folder)) {
      store(database, 0, 3);
      database.engine().writing().execute("PRAGMA query_only = 1");
      assertFault(Fault.DENIED, () -> database.items().write(WriteBatch.of(creation(3))));
      assertHolds(database, 0, 3);
      database.engine().writing().execute("PRAGMA query_only = 0");
      store(database, 3, 4);
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_denied() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertFault(Fault.DENIED, () -> Data.open(file.resolve("data")));
  }

  @Test
  void the_file_system_tells_what_is_the_matter_in_words() {
    assertThat(Faults.of(new IOException("No space left on device")).fault())
        .isEqualTo(Fault.STORAGE_FULL);
    assertThat(Faults.of(new FileSystemException("f", null, "Disk quota exceeded")).fault())
        .isEqualTo(Fault.STORAGE_FULL);
    assertThat(Faults.of(new IOException("Read-only file system")).fault()).isEqualTo(Fault.DENIED);
    assertThat(Faults.of(new IOException("Input/output error")).fault())
        .isEqualTo(Fault.UNAVAILABLE);
  }

  @Test
  void a_damaged_header_is_noticed_at_open() throws IOException {
    try (var database = Data.open(folder)) {
      store(database, 0, 3);
    }
    overwrite(0, "no header of SQLite".getBytes(StandardCharsets.UTF_8));
    var e = assertFault(Fault.CORRUPT, () -> Data.open(folder));
    assertThat(e).hasMessageContaining("restore");
    assertFault(Fault.CORRUPT, () -> Data.open(folder));
  }

  @Test
  void a_damaged_item_is_never_returned() throws IOException {
    try (var database = Data.open(folder)) {
      store(database, 0, 50);
    }
    byte[] content = Files.readAllBytes(folder.resolve(SqliteDatabase.FILE));
    var text = new String(content, StandardCharsets.ISO_8859_1);
    overwrite(text.indexOf("text of 25") + 3, "!".getBytes(StandardCharsets.UTF_8));
    try (var database = Data.open(folder)) {
      assertFault(Fault.CORRUPT, () -> database.items().get(Data.key(25)));
      assertFault(Fault.CORRUPT, () -> database.items().query(Query.index("byOwner", "OWNER", 50)));
      assertThat(database.items().get(Data.key(24))).isPresent();
    }
  }

  @Test
  void damaged_pages_are_told_of() throws IOException {
    try (var database = Data.open(folder)) {
      store(database, 0, 500);
    }
    overwrite(Files.size(folder.resolve(SqliteDatabase.FILE)) / 2 / 4096 * 4096, new byte[4096]);
    try (var database = Data.open(folder)) {
      assertThat(database.damages()).isNotEmpty();
    }
  }

  @Test
  void a_file_of_another_program_is_left_alone() throws Exception {
    try (var session = Connections.open(folder.resolve(SqliteDatabase.FILE), false)) {
      session.execute("CREATE TABLE notes(text TEXT)");
    }
    var e = assertFault(Fault.CORRUPT, () -> Data.open(folder));
    assertThat(e).hasMessageContaining("another folder");
  }

  private static void limitPages(SqliteDatabase database, long pages) throws Exception {
    database.engine().writing().execute("PRAGMA max_page_count = " + pages);
  }

  private void overwrite(long at, byte[] bytes) throws IOException {
    assertThat(at).isNotNegative();
    try (var file = new RandomAccessFile(folder.resolve(SqliteDatabase.FILE).toFile(), "rw")) {
      file.seek(at);
      file.write(bytes);
    }
  }
}
