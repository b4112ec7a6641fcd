package com.reachgig.adapter.sqlite;

import static com.reachgig.adapter.sqlite.Data.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.QueueSettings;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  private static final char HELD = '!';
  private static final char REFUSED = '-';

  private static final QueueSettings WORK =
      new QueueSettings(
          "work", Duration.ofSeconds(30), Duration.ofDays(1), QueueSettings.Order.NONE, null);

  @TempDir private Path folder;

  @Test
  void a_folder_is_open_once_at_a_time() {
    try (var first = Data.open(folder)) {
      var e = assertFault(Fault.DENIED, () -> Data.open(folder));
      assertThat(e).hasMessageContaining("this process").hasMessageContaining("close it");
      Data.store(first, 0, 1);
    }
    Data.open(folder).close();
  }

  @Test
  void another_process_keeps_this_one_out_until_it_ends() throws Exception {
    var other = otherProcess();
    assertThat(other.getInputStream().read()).isEqualTo(HELD);
    assertFault(Fault.DENIED, () -> Data.open(folder));
    other.destroyForcibly().waitFor();
    Data.open(folder).close();
  }

  @Test
  void an_attempt_to_open_it_twice_does_not_let_another_process_in() throws Exception {
    try (var _ = Data.open(folder)) {
      assertFault(Fault.DENIED, () -> Data.open(folder));
      var other = otherProcess();
      assertThat(other.getInputStream().read()).isEqualTo(REFUSED);
      assertThat(other.waitFor()).isZero();
    }
  }

  @Test
  void queues_that_cannot_be_leave_the_folder_closed() {
    var twice = List.of(WORK, WORK);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SqliteDatabase.open(
                    folder, Data.TABLE, twice, SqliteSettings.standard(), new ManualClock()));
    assertThat(folder.resolve(SqliteDatabase.FILE + "-wal")).doesNotExist();
    Data.open(folder).close();
  }

  @Test
  void a_close_that_fails_unlocks_the_folder_all_the_same() throws IOException {
    var unlocked = folder.resolve("unlocked");
    try (var sound = Data.open(folder)) {
      var e = sound.engine();
      var broken =
          new Engine(
              e.connections(),
              new Session(brokenConnection()),
              e.touched(),
              e.checkpointer(),
              e.writer(),
              e.readers());
      var queues = new SqliteQueues(List.of(), e.writer(), new MessageRows(0), new ManualClock());
      var items = new ItemWriter(Data.TABLE, List.of(), new ManualClock(), 0);
      var database =
          new SqliteDatabase(FolderLock.take(unlocked), broken, items, sound.items(), queues);
      assertFault(Fault.UNAVAILABLE, database::close);
    }
    FolderLock.take(unlocked).close();
  }

  private static Connection brokenConnection() {
    return (Connection)
        Proxy.newProxyInstance(
            LockTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, _, _) -> {
              throw new SQLException("broken");
            });
  }

  private Process otherProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LockTest.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The other process: says whether it has the lock, and then keeps it. */
  public static void main(String[] arguments) throws IOException {
    try (var _ = FolderLock.take(Path.of(arguments[0]))) {
      say(HELD);
      if (System.in.read() >= 0) {
        throw new IllegalStateException("nobody writes to this process");
      }
    } catch (PortException _) {
      say(REFUSED);
    }
  }

  private static void say(char what) {
    System.out.write(what);
    System.out.flush();
  }
}
