package com.reachgig.aws.relay;

import com.reachgig.aws.config.Environment;

/** What the functions that publish events are told. */
public record RelayConfig(String table, String bus) {
  static RelayConfig of(Environment environment) {
    return environment.checked(
        new RelayConfig(
            environment.required("REACHGIG_TABLE"), environment.required("REACHGIG_BUS")));
  }
}
