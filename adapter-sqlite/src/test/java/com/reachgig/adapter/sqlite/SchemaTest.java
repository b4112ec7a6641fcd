package com.reachgig.adapter.sqlite;

import static com.reachgig.adapter.sqlite.Data.assertFault;
import static com.reachgig.adapter.sqlite.Data.assertHolds;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private static final int NEWEST = Schema.STEPS.size();
  private static final List<String> NEXT = List.of("CREATE TABLE extra(n INTEGER) STRICT");

  @TempDir private Path folder;

  @Test
  void an_older_file_is_brought_to_the_newest_layout_and_kept_as_it_was() throws Exception {
    fill();
    openAt(newer(NEXT)).close();
    assertThat(number(SqliteDatabase.FILE, "PRAGMA user_version")).isEqualTo(NEWEST + 1);
    assertThat(number(SqliteDatabase.FILE, "SELECT count(*) FROM schema_steps"))
        .isEqualTo(NEWEST + 1);
    var kept = "before-migration-of-schema-" + NEWEST + ".db";
    assertThat(number(kept, "PRAGMA user_version")).isEqualTo(NEWEST);
    assertThat(number(kept, "SELECT count(*) FROM items")).isEqualTo(20);
    try (var database = openAt(newer(NEXT))) {
      assertHolds(database, 0, 20);
    }
  }

  @Test
  void messages_of_the_first_layout_are_received_in_the_newest() {
    openAt(Schema.STEPS.subList(0, 1)).close();
    try (var database = queues()) {
      database.queue("work").send(List.of(Message.of("sent")));
    }
    try (var database = queues()) {
      assertThat(database.queue("work").receive(1, Duration.ZERO)).hasSize(1);
    }
  }

  private SqliteDatabase queues() {
    var work =
        new QueueSettings("work", Duration.ofMinutes(1), Duration.ofHours(1), Order.NONE, null);
    return SqliteDatabase.open(folder, Data.TABLE, List.of(work), Data.PLAIN, new ManualClock());
  }

  @Test
  void a_step_that_fails_leaves_the_file_as_it_was() {
    fill();
    var broken = List.of("CREATE TABLE extra(n INTEGER) STRICT", "CREATE TABLE extra(n INTEGER)");
    assertFault(Fault.UNAVAILABLE, () -> openAt(newer(broken)));
    try (var database = Data.open(folder)) {
      assertThat(database.stats().schemaVersion()).isEqualTo(NEWEST);
      assertHolds(database, 0, 20);
    }
  }

  @Test
  void a_file_of_a_newer_release_is_refused() {
    openAt(newer(NEXT)).close();
    var e = assertFault(Fault.CORRUPT, () -> Data.open(folder));
    assertThat(e)
        .hasMessageContaining("newer release")
        .hasMessageContaining("schema " + (NEWEST + 1));
  }

  @Test
  void a_new_file_needs_no_copy() throws Exception {
    openAt(newer(NEXT)).close();
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("before-migration"));
    }
  }

  @Test
  void an_index_that_is_new_finds_what_was_there_before() {
    fill();
    var byNumber = new Index("byRank", "rank", "owner", new Index.Projection.Everything());
    try (var database = Data.open(folder, new Table(List.of(Data.BY_OWNER, byNumber)))) {
      assertThat(database.items().query(Query.index("byRank", "000007", 5)).items())
          .singleElement()
          .satisfies(item -> assertThat(item.key()).isEqualTo(Data.key(7)));
      assertThat(database.items().query(Query.index("byOwner", "OWNER", 50)).items()).hasSize(20);
    }
  }

  @Test
  void an_index_that_went_takes_its_entries_along_and_may_return() throws Exception {
    fill();
    try (var database = Data.open(folder, new Table(List.of()))) {
      Data.store(database, 20, 21);
    }
    assertThat(number(SqliteDatabase.FILE, "SELECT count(*) FROM entries")).isZero();
    try (var database = Data.open(folder)) {
      assertThat(database.items().query(Query.index("byOwner", "OWNER", 50)).items()).hasSize(21);
    }
  }

  @Test
  void an_index_of_other_attributes_is_built_anew() {
    fill();
    var changed = new Index("byOwner", "rank", "owner", new Index.Projection.Everything());
    try (var database = Data.open(folder, new Table(List.of(changed)))) {
      assertThat(database.items().query(Query.index("byOwner", "OWNER", 50)).items()).isEmpty();
      assertThat(database.items().query(Query.index("byOwner", "000003", 50)).items()).hasSize(1);
    }
  }

  private void fill() {
    try (var database = Data.open(folder)) {
      Data.store(database, 0, 20);
    }
  }

  private static List<List<String>> newer(List<String> step) {
    return Stream.concat(Schema.STEPS.stream(), Stream.of(step)).toList();
  }

  private SqliteDatabase openAt(List<List<String>> schema) {
    var opening =
        new Opening(
            folder, Data.TABLE, List.of(), Data.PLAIN, new ManualClock(), Durability.FULL, schema);
    return Faults.mapped(opening::run);
  }

  private long number(String file, String sql) throws Exception {
    try (var session = Connections.open(folder.resolve(file), false)) {
      return session.number(sql);
    }
  }
}
