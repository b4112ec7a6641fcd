package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The write-ahead log under load. */
@Timeout(60)
class LogTest {
  private static final long LIMIT = 64 * 1_024;

  /** What may be written while pages are moved, and what the file keeps of earlier peaks. */
  private static final long BOUND = LIMIT * 8;

  private static final int BATCH = 10;

  @TempDir private Path folder;
  private SqliteDatabase database;
  private int created;

  @BeforeEach
  void open() {
    database = Data.open(folder, Data.TABLE, Data.PLAIN.walBytes(LIMIT));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void stays_short_while_far_more_is_written() {
    write(600);
    assertThat(database.stats().logBytes()).isLessThan(BOUND);
    assertThat(database.stats().fileBytes()).isGreaterThan(LIMIT);
  }

  @Test
  void is_short_again_after_a_long_reader_ended() throws Exception {
    for (int round = 0; round < 2; round++) {
      try (var reader = database.engine().connections().forReads()) {
        reader.execute("BEGIN");
        assertThat(reader.number("SELECT count(*) FROM items")).isEqualTo(created);
        write(400);
        assertThat(reader.number("SELECT count(*) FROM items")).isEqualTo(created - 400);
        assertThat(database.stats().logBytes()).isGreaterThan(BOUND);
        reader.execute("COMMIT");
      }
      write(200);
      assertThat(database.stats().logBytes()).isLessThan(BOUND);
    }
    assertThat(database.damages()).isEmpty();
    Data.assertHolds(database, 0, created);
  }

  @Test
  void is_moved_later_when_that_failed_once() {
    database.close();
    database = Data.open(folder, Data.TABLE, Data.PLAIN.walBytes(1));
    var writer = database.engine().writer();
    writer.run(
        (session, _) -> {
          session.prepared("PRAGMA wal_checkpoint(NOOP)").close();
          return true;
        });
    write(20);
    long logBytes = writer.run((_, _) -> database.stats().logBytes());
    assertThat(logBytes).isZero();
  }

  @Test
  void is_gone_after_a_close() {
    write(10);
    database.close();
    assertThat(folder.resolve(SqliteDatabase.FILE + "-wal")).doesNotExist();
  }

  private void write(int count) {
    for (int end = created + count; created < end; created += BATCH) {
      var batch =
          new WriteBatch(
              IntStream.range(created, created + BATCH).<Write>mapToObj(Data::creation).toList());
      assertThat(database.items().write(batch)).isEqualTo(new WriteOutcome.Committed());
    }
  }
}
