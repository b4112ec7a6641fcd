package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PageMoverTest {
  @TempDir private Path folder;
  private SqliteDatabase database;
  private LogPages pages;
  private PageMover mover;

  @BeforeEach
  void start() throws Exception {
    database = Data.open(folder);
    pages = LogPages.of(database.engine().connections());
    mover = new PageMover(pages);
    mover.start();
    Data.store(database, 0, 10);
  }

  @AfterEach
  void close() throws Exception {
    mover.close();
    pages.close();
    database.close();
    pages.release();
  }

  @Test
  void leaves_nothing_of_the_log_to_the_writer_while_that_rests() throws Exception {
    assertThat(unmoved()).isPositive();
    mover.begin();
    mover.await();
    assertThat(unmoved()).isZero();
    assertThat(mover.moving()).isFalse();
    assertThat(pages.failure()).isNull();
  }

  @Test
  void tells_of_a_sync_that_failed_and_moves_nothing_afterwards() throws Exception {
    pages.release(); // so that a sync has nothing to sync
    mover.begin();
    mover.await();
    assertThat(pages.failure()).isNotNull();
    Data.store(database, 10, 20);
    mover.begin();
    mover.await();
    assertThat(unmoved()).isPositive();
  }

  private long unmoved() throws Exception {
    try (var session = database.engine().connections().forMaintenance();
        var rows = session.prepared("PRAGMA wal_checkpoint(NOOP)").executeQuery()) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(2) - rows.getLong(3);
    }
  }
}
