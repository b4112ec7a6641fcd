package com.reachgig.aws.api;

import com.reachgig.adapter.lambda.http.OriginKeys;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.config.PlatformConfig;
import com.reachgig.wiring.HttpSettings;

/**
 * What the function that answers requests is told.
 *
 * @param keysSecret the name of the secret with the keys
 * @param trustedProxies how many proxies before the gateway say truthfully who called
 * @param originKeys what tells their requests from those that came past them
 */
public record ApiConfig(
    PlatformConfig platform,
    String table,
    String keysSecret,
    HttpSettings http,
    int trustedProxies,
    OriginKeys originKeys) {
  private static final int MAX_PROXIES = 10;
  private static final String ORIGIN_KEYS = "REACHGIG_ORIGIN_KEYS";

  static ApiConfig of(Environment environment) {
    return environment.checked(
        new ApiConfig(
            PlatformConfig.of(environment),
            environment.required("REACHGIG_TABLE"),
            environment.required("REACHGIG_KEYS_SECRET"),
            new HttpSettings(
                environment.origins("REACHGIG_CORS_ORIGINS"),
                environment.flag("REACHGIG_RATE_LIMIT", true)),
            environment.whole("REACHGIG_TRUSTED_PROXIES", 0, MAX_PROXIES),
            originKeys(environment)));
  }

  private static OriginKeys originKeys(Environment environment) {
    var text = environment.optional(ORIGIN_KEYS, "");
    try {
      return text.isEmpty() ? OriginKeys.none() : OriginKeys.of(text);
    } catch (IllegalArgumentException unsound) {
      environment.require(
          false,
          ORIGIN_KEYS + " must be keys of 32 letters and digits or more, separated by commas");
      return OriginKeys.none();
    }
  }
}
