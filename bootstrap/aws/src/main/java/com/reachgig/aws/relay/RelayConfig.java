package com.reachgig.aws.relay;

import com.reachgig.aws.config.Environment;
import com.reachgig.aws.config.PlatformConfig;
import com.reachgig.domain.platform.Functions;

/** What the functions that publish events are told. */
public record RelayConfig(PlatformConfig platform, String table, String bus) {
  static RelayConfig of(Environment environment) {
    var platform = PlatformConfig.of(environment);
    var name = platform.function();
    environment.require(
        name.isEmpty() || name.equals(Functions.RELAY) || name.equals(Functions.SWEEPER),
        PlatformConfig.FUNCTION + " must be relay or sweeper, and is \"" + name + "\"");
    return environment.checked(
        new RelayConfig(
            platform,
            environment.required("REACHGIG_TABLE"),
            environment.required("REACHGIG_BUS")));
  }

  boolean sweeps() {
    return platform.function().equals(Functions.SWEEPER);
  }
}
