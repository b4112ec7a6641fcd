package com.reachgig.aws.api;

import com.reachgig.aws.config.Environment;
import com.reachgig.aws.config.PlatformConfig;
import com.reachgig.wiring.HttpSettings;

/**
 * What the function that answers requests is told.
 *
 * @param keysSecret the name of the secret with the keys
 * @param trustedProxies how many proxies before the gateway say truthfully who called
 */
public record ApiConfig(
    PlatformConfig platform,
    String table,
    String keysSecret,
    HttpSettings http,
    int trustedProxies) {
  private static final int MAX_PROXIES = 10;

  static ApiConfig of(Environment environment) {
    return environment.checked(
        new ApiConfig(
            PlatformConfig.of(environment),
            environment.required("REACHGIG_TABLE"),
            environment.required("REACHGIG_KEYS_SECRET"),
            new HttpSettings(
                environment.origins("REACHGIG_CORS_ORIGINS"),
                environment.flag("REACHGIG_RATE_LIMIT", true)),
            environment.whole("REACHGIG_TRUSTED_PROXIES", 0, MAX_PROXIES)));
  }
}
