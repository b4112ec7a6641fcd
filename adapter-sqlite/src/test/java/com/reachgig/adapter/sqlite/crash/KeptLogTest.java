package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A store is closed after the data file could not be synced: the log must be there afterwards. */
final class KeptLogTest {
  private static final int FAR_TOO_MANY = 20_000;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path scratch;

  @Test
  void a_close_keeps_the_log_and_the_lock_and_another_process_recovers()
      throws IOException, InterruptedException {
    var missing = Shim.missing();
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
    var shim = Shim.compile(scratch);
    var folder = Files.createDirectory(scratch.resolve("data")).toRealPath();
    var journal = scratch.resolve("journal");

    var said = run(shim, folder, journal);

    assertThat(said).hasSize(3);
    assertThat(said.get(0)).contains("must be reopened");
    assertThat(said.get(1)).contains("this process");
    assertThat(folder.resolve(SqliteDatabase.FILE + "-wal")).isNotEmptyFile();
    int created = Integer.parseInt(said.get(2));
    var empty = Files.createDirectory(scratch.resolve("empty"));
    var cut = scratch.resolve("cut");
    DurableFolder.replay(folder, empty, Journal.read(journal)).cut(cut);
    assertHolds(cut, created);
    assertHolds(folder, created);
  }

  private static List<String> run(Shim shim, Path folder, Path journal)
      throws IOException, InterruptedException {
    var arguments = List.of(folder.toString(), shim.syncFailsWhile().toString());
    return shim.run(KeptLogTest.class, arguments, folder, journal);
  }

  private static void assertHolds(Path folder, int created) {
    try (var stores = open(folder)) {
      for (int number = 0; number < created; number++) {
        assertThat(stores.items().get(key(number))).as("item %d", number).isPresent();
      }
    }
    assertThat(folder.resolve(SqliteDatabase.FILE + "-wal")).doesNotExist();
  }

  /** The process: creates items until it is refused, and closes the store once syncs succeed. */
  @SuppressWarnings("SystemOut") // it is how this process answers
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var fault = Path.of(arguments[1]);
    int created;
    try (var stores = open(folder)) {
      Shim.begin(fault, SqliteDatabase.FILE);
      created = createUntilRefused(stores);
      Files.delete(fault);
    }
    try (var _ = open(folder)) {
      System.out.println("opened");
    } catch (PortException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(created);
  }

  @SuppressWarnings("SystemOut")
  private static int createUntilRefused(Stores stores) {
    int created = 0;
    try {
      while (created < FAR_TOO_MANY) {
        var write = new Write.Create(key(created), Target.attributes("value" + created));
        stores.items().write(WriteBatch.of(write));
        created++;
      }
      System.out.println("never refused");
    } catch (PortException e) {
      System.out.println(e.getMessage());
    }
    return created;
  }

  private static ItemKey key(int number) {
    return new ItemKey("ITEM", String.valueOf(number));
  }

  private static Stores open(Path folder) {
    return Stores.open(folder, InstantSource.system(), Spoiled.NOT);
  }
}
