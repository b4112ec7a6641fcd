package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is in the log when the data file is being synced, by which commit it may be overwritten. */
@Timeout(60)
class LogPagesTest {
  @TempDir private Path folder;
  private SqliteDatabase database;
  private Session moving;
  private Session reader;
  private int created;

  @BeforeEach
  void open() throws Exception {
    database = Data.open(folder);
    var connections = database.engine().connections();
    moving = connections.forMoves();
    reader = connections.forMaintenance();
    commit();
  }

  @AfterEach
  void close() throws Exception {
    reader.close();
    moving.close();
    database.close();
  }

  @Test
  void a_commit_amid_the_sync_leaves_the_log_as_it_is() throws Exception {
    var beginning = beginning();

    pages(this::commit).moveAmidCommits();

    assertThat(beginning()).isEqualTo(beginning);
  }

  @Test
  void a_commit_after_the_sync_begins_the_log_anew() throws Exception {
    var beginning = beginning();

    pages(() -> {}).moveAmidCommits();
    commit();

    assertThat(beginning()).isNotEqualTo(beginning);
  }

  @Test
  void after_a_sync_that_failed_amid_commits_the_log_stays_as_it_is_for_good() throws Exception {
    var beginning = beginning();
    var pages = pages(LogPagesTest::fail);

    assertThatIOException().isThrownBy(pages::moveAmidCommits);
    commit();
    pages.moveAmidCommits();
    pages.close();
    commit();

    assertThat(beginning()).isEqualTo(beginning);
  }

  @Test
  void the_log_is_begun_anew_after_the_sync_alone() throws Exception {
    var beginning = beginning();

    assertThatIOException().isThrownBy(() -> pages(LogPagesTest::fail).beginLogAnew(true));
    assertThat(beginning()).isEqualTo(beginning);

    assertThat(pages(() -> {}).beginLogAnew(true)).isTrue();
    assertThat(database.stats().logBytes()).isZero();
  }

  @Test
  void pages_that_a_reader_keeps_in_the_log_are_not_lost_to_a_new_one() throws Exception {
    var beginning = beginning();
    try (var old = database.engine().connections().forReads()) {
      old.execute("BEGIN");
      assertThat(old.number("SELECT count(*) FROM items")).isEqualTo(created);
      commit();
      assertThat(pages(() -> {}).beginLogAnew(false)).isFalse();
      commit();
      assertThat(old.number("SELECT count(*) FROM items")).isEqualTo(created - 2);
    }
    assertThat(beginning()).isEqualTo(beginning);
    Data.assertHolds(database, 0, created);
  }

  /** What changes whenever the log is begun anew. */
  private String beginning() throws IOException {
    var log = Checkpointer.walOf(database.engine().connections().file());
    try (var file = Files.newInputStream(log)) {
      return HexFormat.of().formatHex(file.readNBytes(32));
    }
  }

  private void commit() {
    Data.store(database, created, created + 1);
    created++;
  }

  private static void fail() throws IOException {
    throw new IOException("Input/output error");
  }

  private interface Sync {
    void run() throws IOException;
  }

  private LogPages pages(Sync sync) {
    return new LogPages(
        moving,
        reader,
        new LogPages.DataFile() {
          @Override
          public void sync() throws IOException {
            sync.run();
          }

          @Override
          public void close() {}
        });
  }
}
