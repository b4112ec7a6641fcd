package com.reachgig.adapter.sqlite.crash;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at any moment; what the kernel was given stays. */
final class SigkillTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path scratch;

  @Test
  void a_killed_process_loses_nothing_that_it_acknowledged()
      throws IOException, InterruptedException {
    var rig = new Rig(scratch, Rounds.seed());

    Rounds.mustFindNothing(rig, it -> it.kill(Spoiled.NOT));
  }

  @Test
  void a_store_that_acknowledges_before_it_commits_is_found_out()
      throws IOException, InterruptedException {
    var rig = new Rig(scratch, Rounds.seed());

    Rounds.mustFind(Finding.Kind.LOST, rig, it -> it.kill(Spoiled.ACKNOWLEDGES_EARLY));
  }
}
