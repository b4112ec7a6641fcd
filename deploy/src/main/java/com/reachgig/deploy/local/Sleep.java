package com.reachgig.deploy.local;

import com.reachgig.deploy.publish.DeployFailure;
import java.time.Duration;

/** Waiting for another process, which tells nothing by itself. */
final class Sleep {
  private static final Duration BRIEFLY = Duration.ofMillis(50);

  private Sleep() {}

  static void briefly() {
    of(BRIEFLY);
  }

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeployFailure("interrupted");
    }
  }
}
