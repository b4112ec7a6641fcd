package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails while a folder is being made. One start is recorded; a cut after any of its steps
 * can then be tried without starting another process.
 */
final class FirstStartTest {
  private static final int CUTS_A_ROUND = 4;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path scratch;

  @Test
  void a_power_cut_amid_the_first_start_leaves_a_folder_that_opens()
      throws IOException, InterruptedException {
    var missing = Shim.missing();
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
    long seed = Rounds.seed();
    var random = new Random(seed);
    var folder = Files.createDirectory(scratch.resolve("data")).toRealPath();
    var recording = record(folder, seed);

    for (int i = 0; i < Rounds.count() * CUTS_A_ROUND; i++) {
      int step = random.nextInt(recording.steps() + 1);
      var cut = scratch.resolve("cut-" + i);
      recording.cut(step, random.nextBoolean() ? random : null, cut);

      assertThat(findings(cut)).as("%s, after step %d, seed %d", cut, step, seed).isEmpty();
      Folders.delete(cut);
    }
  }

  /** From nothing to an open store. */
  private Recording record(Path folder, long seed) throws IOException, InterruptedException {
    var shim = Shim.compile(scratch);
    var journal = scratch.resolve("journal");
    var setup = new Load.Setup(folder, 1, seed, Duration.ZERO, Spoiled.NOT);
    var environment = shim.environment(folder, journal);
    var child = Child.start(setup, new Ledger(), environment, scratch);
    child.awaitOpen();
    child.kill();
    var empty = Files.createDirectory(scratch.resolve("empty"));
    return new Recording(folder, empty, Journal.read(journal));
  }

  /** What is wrong with a folder that should open, take a write and be sound. */
  private static List<Finding> findings(Path folder) throws IOException {
    var findings = new ArrayList<Finding>();
    var key = new ItemKey("after the cut", "first");
    try (var stores = Stores.open(folder, InstantSource.system(), Spoiled.NOT)) {
      stores.items().write(WriteBatch.of(new Write.Create(key, Target.attributes("x"))));
    } catch (PortException e) {
      findings.add(new Finding(Finding.Kind.CORRUPT, e.toString()));
    }
    try (var stores = Stores.open(folder, InstantSource.system(), Spoiled.NOT)) {
      if (stores.items().get(key).isEmpty()) {
        findings.add(new Finding(Finding.Kind.LOST, key.toString()));
      }
    } catch (PortException e) {
      findings.add(new Finding(Finding.Kind.CORRUPT, e.toString()));
    }
    findings.addAll(Integrity.of(folder));
    return findings;
  }
}
