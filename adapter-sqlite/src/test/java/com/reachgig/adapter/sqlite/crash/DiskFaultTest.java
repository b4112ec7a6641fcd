package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.crash.Rig.Cut;
import com.reachgig.ports.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The disk fails amid the load and then works again; at last the power fails too. */
final class DiskFaultTest {
  private static final int FAULTS = 50;
  private static final int ACKNOWLEDGEMENTS = 300;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path scratch;

  private Rig rig;
  private Shim shim;

  @BeforeEach
  void compile_the_shim() throws IOException, InterruptedException {
    var missing = Shim.missing();
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
    shim = Shim.compile(scratch);
    rig = new Rig(scratch, Rounds.seed());
  }

  @Test
  void a_full_disk_is_reported_as_such_and_work_goes_on_once_there_is_space()
      throws IOException, InterruptedException {
    assertThat(faultsAndRecovery(shim.fullWhile())).as(rig.toString()).isEmpty();

    assertThat(rig.ledger().faults()).containsOnlyKeys(Fault.STORAGE_FULL);
  }

  @Test
  void a_failed_sync_leaves_the_outcome_unknown_and_work_goes_on_once_syncs_succeed()
      throws IOException, InterruptedException {
    assertThat(faultsAndRecovery(shim.syncFailsWhile())).as(rig.toString()).isEmpty();

    assertThat(rig.ledger().faults()).containsOnlyKeys(Fault.OUTCOME_UNKNOWN);
  }

  /** What was moved from the log may not be on the medium, whatever later syncs say. */
  @Test
  void after_a_checkpoint_whose_sync_failed_nothing_is_written_before_the_store_is_reopened()
      throws IOException, InterruptedException {
    var cut = new Cut(shim, false, 30);

    assertThat(rig.cutPower(Spoiled.NOT, cut, this::failedCheckpoint)).as(rig.toString()).isEmpty();

    assertThat(rig.ledger().faults()).containsOnlyKeys(Fault.UNAVAILABLE);
    assertThat(rig.kill(Spoiled.NOT)).as(rig.toString()).isEmpty();
  }

  private void failedCheckpoint(Child child) throws IOException, InterruptedException {
    acknowledgements(child);
    Shim.begin(shim.syncFailsWhile(), SqliteDatabase.FILE);
    faults(child);
    Files.delete(shim.syncFailsWhile());
    faults(child);
  }

  private List<Finding> faultsAndRecovery(Path fault) throws IOException, InterruptedException {
    var cut = new Cut(shim, true, 4);
    return rig.cutPower(Spoiled.NOT, cut, child -> faultsAndRecovery(child, fault));
  }

  private void faultsAndRecovery(Child child, Path fault) throws IOException, InterruptedException {
    acknowledgements(child);
    for (int i = 0; i < 3; i++) {
      Shim.begin(fault, "-wal");
      faults(child);
      Files.delete(fault);
      acknowledgements(child);
    }
  }

  private void faults(Child child) throws InterruptedException {
    int faults = rig.ledger().faultCount() + FAULTS;
    child.await("failing", () -> rig.ledger().faultCount() >= faults);
  }

  private void acknowledgements(Child child) throws InterruptedException {
    long until = rig.ledger().acknowledgements() + ACKNOWLEDGEMENTS;
    child.await("working", () -> rig.ledger().acknowledgements() >= until);
  }
}
