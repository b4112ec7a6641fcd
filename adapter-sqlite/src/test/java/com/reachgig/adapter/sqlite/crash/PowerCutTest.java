package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reachgig.adapter.sqlite.crash.Rig.Cut;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The machine dies at any moment; only what was synced is sure to stay. */
final class PowerCutTest {
  private static final int EARLIER_CUTS = 2;

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

  /** Every other cut is torn. */
  @Test
  void a_power_cut_loses_nothing_that_was_acknowledged() throws IOException, InterruptedException {
    Rounds.mustFindNothing(
        rig, it -> it.cutPower(Spoiled.NOT, new Cut(shim, it.round() % 2 == 0, EARLIER_CUTS)));
  }

  @Test
  void a_store_that_does_not_wait_for_the_disk_is_found_out()
      throws IOException, InterruptedException {
    Rounds.mustFind(
        Finding.Kind.LOST,
        rig,
        it -> it.cutPower(Spoiled.SYNCHRONOUS_NORMAL, new Cut(shim, false, 0)));
  }

  /** Why there has to be a power cut: a kill cannot tell this store from a sound one. */
  @Test
  void a_kill_does_not_find_out_a_store_that_does_not_wait_for_the_disk()
      throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      assertThat(rig.kill(Spoiled.SYNCHRONOUS_NORMAL)).as(rig.toString()).isEmpty();
    }
  }
}
