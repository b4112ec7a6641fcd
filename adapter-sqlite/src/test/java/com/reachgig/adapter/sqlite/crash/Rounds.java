package com.reachgig.adapter.sqlite.crash;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs rounds on a rig, and says how to run them again. */
final class Rounds {
  private static final int CONTROL_ROUNDS = 8;

  private Rounds() {}

  /** A crash and its audit. */
  interface Round {
    List<Finding> run(Rig rig) throws IOException, InterruptedException;
  }

  /** How many rounds each crash test runs. */
  static int count() {
    return Integer.getInteger("reachgig.crash.rounds", 10);
  }

  /** Where the random choices come from: anew each time, unless a failure is being repeated. */
  static long seed() {
    return Long.getLong("reachgig.crash.seed", new Random().nextLong());
  }

  /** Each round must find nothing. */
  static void mustFindNothing(Rig rig, Round round) throws IOException, InterruptedException {
    for (int i = 0; i < count(); i++) {
      var findings = run(rig, round);
      if (!findings.isEmpty()) {
        fail(rig + " found " + findings.size() + ": " + head(findings));
      }
    }
  }

  /** One of a few rounds must find that kind: what a control needs to be one. */
  static void mustFind(Finding.Kind kind, Rig rig, Round round)
      throws IOException, InterruptedException {
    var all = new ArrayList<Finding>();
    for (int i = 0; i < CONTROL_ROUNDS; i++) {
      all.addAll(run(rig, round));
      if (all.stream().anyMatch(finding -> finding.kind() == kind)) {
        return;
      }
    }
    fail(rig + " never found " + kind + ", but " + head(all));
  }

  private static List<Finding> run(Rig rig, Round round) throws IOException, InterruptedException {
    try {
      return round.run(rig);
    } catch (RuntimeException | IOException e) {
      throw new IllegalStateException(rig + " failed", e);
    }
  }

  private static List<Finding> head(List<Finding> findings) {
    return findings.subList(0, Math.min(10, findings.size()));
  }
}
