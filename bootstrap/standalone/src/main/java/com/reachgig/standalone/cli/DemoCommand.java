package com.reachgig.standalone.cli;

import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.demo.Sample;
import com.reachgig.standalone.wiring.Offline;
import java.time.Instant;

/** Serves with a sample marketplace, or takes the sample away. */
final class DemoCommand {
  private DemoCommand() {}

  static int serve(Config config) {
    if (config.store() != Config.Store.SQLITE) {
      throw CommandFailure.usage("the demo needs the store sqlite");
    }
    try (var offline = Offline.open(config)) {
      int gigs = new Sample(offline.items()).plant(offline.hasher(), Instant.now());
      System.err.printf(
          "%s%nLog in as %s with the password %s; ./reachgig demo --remove takes the sample away.%n",
          gigs == 0 ? "The sample is there." : gigs + " made-up gigs were added.",
          Sample.someone(),
          Sample.PASSWORD);
    }
    return Serving.run(config);
  }

  static int remove(Config config) {
    try (var offline = Offline.open(config)) {
      boolean was = new Sample(offline.items()).remove(offline.removeMember());
      System.out.println(was ? "the sample is gone" : "there was no sample");
    }
    return ExitCodes.OK;
  }
}
