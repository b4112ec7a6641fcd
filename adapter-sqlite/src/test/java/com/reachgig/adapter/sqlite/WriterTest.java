package com.reachgig.adapter.sqlite;

import static com.reachgig.adapter.sqlite.Data.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the members of one group do to each other: nothing. */
@Timeout(60)
class WriterTest {
  @TempDir private Path folder;
  private SqliteDatabase database;
  private Writer writer;

  @BeforeEach
  void open() {
    database = Data.open(folder);
    writer = database.engine().writer();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_statement_that_fails_fails_its_own_caller_only() {
    var group =
        inOneGroup(
            List.of(
                inserting(1),
                (session, _) -> {
                  insert(session, 2);
                  session.execute("INSERT INTO nowhere VALUES(1)");
                  return true;
                },
                inserting(3)));
    assertThat(group.get(0).join()).isTrue();
    assertThat(group.get(2).join()).isTrue();
    assertFault(Fault.UNAVAILABLE, () -> join(group.get(1)));
    assertThat(ids()).isEqualTo("1,3");
  }

  @Test
  void a_caller_that_fails_amid_its_changes_leaves_none_behind() {
    var group =
        inOneGroup(
            List.of(
                inserting(1),
                (session, _) -> {
                  insert(session, 2);
                  throw new IllegalArgumentException("half done");
                }));
    assertThat(group.get(0).join()).isTrue();
    assertThatThrownBy(() -> join(group.get(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("half done");
    assertThat(ids()).isEqualTo("1");
  }

  @Test
  void a_refusal_costs_the_group_nothing() {
    Data.store(database, 5, 6);
    var one = Executors.newVirtualThreadPerTaskExecutor();
    var writes = new ArrayList<CompletableFuture<WriteOutcome>>();
    var gate = new CountDownLatch(1);
    var blocked = CompletableFuture.runAsync(() -> block(gate), one);
    for (int number = 4; number < 8; number++) {
      var batch = WriteBatch.of(Data.creation(number), Data.creation(number + 100));
      writes.add(CompletableFuture.supplyAsync(() -> database.items().write(batch), one));
    }
    gate.countDown();
    blocked.join();
    assertThat(writes)
        .map(CompletableFuture::join)
        .containsExactly(
            new WriteOutcome.Committed(),
            new WriteOutcome.Conflict(List.of(Data.key(5))),
            new WriteOutcome.Committed(),
            new WriteOutcome.Committed());
    assertThat(database.items().get(Data.key(105))).isEmpty();
    assertThat(database.damages()).isEmpty();
    one.close();
  }

  @Test
  void what_fails_after_a_commit_fails_its_caller_and_the_writer_goes_on() {
    assertFault(
        Fault.OUTCOME_UNKNOWN,
        () ->
            writer.run(
                inserting(1),
                () -> {
                  throw new IllegalStateException("nobody to wake");
                }));
    assertThat(writer.run(inserting(2))).isTrue();
    assertThat(ids()).isEqualTo("1,2");
  }

  @Test
  void an_interrupt_ends_the_wait_and_stays_set() throws Exception {
    var gate = new CountDownLatch(1);
    var blocker = Thread.ofVirtual().start(() -> block(gate));
    var flag = new CompletableFuture<Boolean>();
    var caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  assertFault(
                      Fault.INTERRUPTED,
                      () -> database.items().write(WriteBatch.of(Data.creation(1))));
                  flag.complete(Thread.currentThread().isInterrupted());
                });
    caller.interrupt();
    assertThat(flag.join()).isTrue();
    gate.countDown();
    blocker.join();
  }

  @Test
  void what_was_acknowledged_when_it_was_closed_is_there() {
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var created = new ArrayList<CompletableFuture<Integer>>();
    var begun = new CountDownLatch(50);
    for (int caller = 0; caller < 8; caller++) {
      int first = caller * 10_000;
      created.add(CompletableFuture.supplyAsync(() -> createUntilClosed(first, begun), executor));
    }
    assertThat(awaited(begun)).isTrue();
    database.close();
    int[] counts = created.stream().mapToInt(CompletableFuture::join).toArray();
    database = Data.open(folder);
    for (int caller = 0; caller < counts.length; caller++) {
      Data.assertHolds(database, caller * 10_000, caller * 10_000 + counts[caller]);
    }
    executor.close();
  }

  private int createUntilClosed(int first, CountDownLatch begun) {
    int created = 0;
    try {
      while (true) {
        database.items().write(WriteBatch.of(Data.creation(first + created)));
        created++;
        begun.countDown();
      }
    } catch (com.reachgig.ports.fault.PortException e) {
      assertThat(e.fault()).isEqualTo(Fault.CLOSED);
      return created;
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean ended(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds the writer up until the gate opens, so that what comes meanwhile makes one group. */
  private void block(CountDownLatch gate) {
    writer.run((_, _) -> awaited(gate));
  }

  private List<CompletableFuture<Boolean>> inOneGroup(List<Work<Boolean>> works) {
    var gate = new CountDownLatch(1);
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var blocker = Thread.ofVirtual().start(() -> block(gate));
    var group = new ArrayList<CompletableFuture<Boolean>>();
    for (var work : works) {
      group.add(CompletableFuture.supplyAsync(() -> writer.run(work), executor));
    }
    gate.countDown();
    assertThat(ended(blocker)).isTrue();
    return group;
  }

  private static void join(CompletableFuture<Boolean> future) throws Throwable {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static Work<Boolean> inserting(int id) {
    return (session, _) -> {
      insert(session, id);
      return true;
    };
  }

  private static void insert(Session session, int id) throws SQLException {
    var statement =
        session.prepared("INSERT INTO items(id, partition, sort, body) VALUES(?, ?, 's', x'')");
    statement.setInt(1, id);
    statement.setString(2, "p" + id);
    session.change(statement);
  }

  private String ids() {
    return database
        .engine()
        .readers()
        .read(session -> session.text("SELECT group_concat(id) FROM items"));
  }
}
