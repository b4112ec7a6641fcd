package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reachgig.ports.fault.Fault;
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

/**
 * A process dies after a sync of the log that failed, and with it all that knew of that. The next
 * one reads from the log what no later sync will write, and builds upon it.
 */
final class ForgottenFaultTest {
  private static final int SOME = 10;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path scratch;

  @Test
  void a_power_cut_after_the_restart_loses_nothing_that_was_acknowledged()
      throws IOException, InterruptedException {
    var missing = Shim.missing();
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
    var shim = Shim.compile(scratch);
    var folder = Files.createDirectory(scratch.resolve("data")).toRealPath();
    var journal = scratch.resolve("journal");

    assertThat(run(shim, folder, journal, "fault", 0)).containsExactly("OUTCOME_UNKNOWN");
    assertThat(run(shim, folder, journal, "restart", 2 * SOME)).containsExactly("acknowledged");

    var empty = Files.createDirectory(scratch.resolve("empty"));
    var cut = scratch.resolve("cut");
    DurableFolder.replay(folder, empty, Journal.read(journal)).cut(cut);
    try (var stores = open(cut)) {
      for (int number = 0; number < SOME; number++) {
        assertThat(stores.items().get(key(number))).as("item %d", number).isPresent();
        assertThat(stores.items().get(key(2 * SOME + number))).as("later %d", number).isPresent();
      }
    }
    assertThat(Integrity.of(cut)).isEmpty();
  }

  private static List<String> run(Shim shim, Path folder, Path journal, String part, int first)
      throws IOException, InterruptedException {
    var arguments =
        List.of(part, folder.toString(), shim.syncFailsWhile().toString(), String.valueOf(first));
    return shim.run(ForgottenFaultTest.class, arguments, folder, journal);
  }

  /** A process: creates some items, then in its first life one whose commit fails, and dies. */
  @SuppressWarnings("SystemOut") // it is how this process answers
  public static void main(String[] arguments) throws IOException {
    var fault = Path.of(arguments[2]);
    int first = Integer.parseInt(arguments[3]);
    var stores = open(Path.of(arguments[1])); // never closed
    for (int number = first; number < first + SOME; number++) {
      create(stores, number);
    }
    if (arguments[0].equals("fault")) {
      Shim.begin(fault, "-wal");
      System.out.println(failure(stores, first + SOME));
      Files.delete(fault);
    } else {
      System.out.println("acknowledged");
    }
    Runtime.getRuntime().halt(0);
  }

  private static Fault failure(Stores stores, int number) {
    try {
      create(stores, number);
    } catch (PortException e) {
      return e.fault();
    }
    throw new IllegalStateException("the commit did not fail");
  }

  private static void create(Stores stores, int number) {
    var write = new Write.Create(key(number), Target.attributes("value" + number));
    stores.items().write(WriteBatch.of(write));
  }

  private static ItemKey key(int number) {
    return new ItemKey("ITEM", String.valueOf(number));
  }

  private static Stores open(Path folder) {
    return Stores.open(folder, InstantSource.system(), Spoiled.NOT);
  }
}
