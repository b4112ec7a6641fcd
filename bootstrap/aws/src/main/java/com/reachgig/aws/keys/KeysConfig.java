package com.reachgig.aws.keys;

import com.reachgig.aws.config.Environment;

/** What the function that makes keys is told. */
public record KeysConfig(String secret) {
  static KeysConfig of(Environment environment) {
    return environment.checked(new KeysConfig(environment.required("REACHGIG_KEYS_SECRET")));
  }
}
