package com.reachgig.deploy.publish;

import java.time.Duration;

/** The time between two looks at something that another machine is busy with. */
@FunctionalInterface
interface Pause {
  void once();

  static Pause of(Duration time) {
    return () -> {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DeployFailure(
            "interrupted while waiting for CloudFormation", "What was begun goes on there.");
      }
    };
  }
}
