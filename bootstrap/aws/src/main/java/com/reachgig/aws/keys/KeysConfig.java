package com.reachgig.aws.keys;

import com.reachgig.aws.config.Environment;
import com.reachgig.aws.config.PlatformConfig;

/** What the function that makes keys is told. */
public record KeysConfig(PlatformConfig platform, String secret) {
  static KeysConfig of(Environment environment) {
    return environment.checked(
        new KeysConfig(
            PlatformConfig.of(environment), environment.required("REACHGIG_KEYS_SECRET")));
  }
}
