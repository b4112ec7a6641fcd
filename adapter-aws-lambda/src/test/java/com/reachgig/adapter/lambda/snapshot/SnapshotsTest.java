package com.reachgig.adapter.lambda.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.lambda.Invocation;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;

/** What is done around a snapshot, and in which order. */
class SnapshotsTest {
  private final List<String> done = new ArrayList<>();

  private Snapshots snapshots(Runnable priming, Renewable... renewables) {
    return Snapshots.register(
        List.of(priming, () -> done.add("primed in " + Invocation.currentRequestId())),
        List.of(renewables));
  }

  private Renewable renewable(String name) {
    return Renewable.of(() -> done.add("gives up " + name), () -> done.add("renews " + name));
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }

  @Test
  void it_primes_first_and_gives_up_in_the_order_opposite_to_that_in_which_it_renews() {
    var snapshots = snapshots(() -> done.add("primed"), renewable("a"), renewable("b"));
    snapshots.beforeCheckpoint(Core.getGlobalContext());
    snapshots.afterRestore(Core.getGlobalContext());
    assertThat(done)
        .containsExactly(
            "primed", "primed in priming", "gives up b", "gives up a", "renews a", "renews b");
  }

  @Test
  void a_failed_priming_costs_speed_only() {
    var snapshots = snapshots(SnapshotsTest::fail, renewable("a"));
    snapshots.beforeCheckpoint(Core.getGlobalContext());
    assertThat(done).containsExactly("primed in priming", "gives up a");
  }

  @Test
  void what_cannot_be_given_up_is_in_no_snapshot() {
    var snapshots = snapshots(() -> {}, Renewable.of(SnapshotsTest::fail, () -> {}));
    assertThatThrownBy(() -> snapshots.beforeCheckpoint(Core.getGlobalContext()))
        .hasMessage("on purpose");
  }

  @Test
  void a_copy_that_cannot_renew_does_not_serve() {
    var snapshots = snapshots(() -> {}, Renewable.of(() -> {}, SnapshotsTest::fail));
    snapshots.beforeCheckpoint(Core.getGlobalContext());
    assertThatThrownBy(() -> snapshots.afterRestore(Core.getGlobalContext()))
        .hasMessage("on purpose");
  }
}
