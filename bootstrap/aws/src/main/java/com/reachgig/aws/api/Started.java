package com.reachgig.aws.api;

import com.reachgig.adapter.aws.secrets.CachedSecret;
import com.reachgig.adapter.aws.secrets.ManagedSecret;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.http.OriginKeys;
import com.reachgig.adapter.lambda.snapshot.Renewable;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.platform.Platform;
import com.reachgig.aws.platform.Table;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The function in a process that is ready for requests.
 *
 * @param originKeys without which it refuses requests
 */
record Started(Function function, Platform platform, Table table, OriginKeys originKeys) {
  /** Well within the lead of a new key. */
  private static final CachedSecret.Age KEYS_AGE =
      new CachedSecret.Age(Duration.ofMinutes(5), Duration.ofMinutes(10));

  static Started with(Environment environment) {
    var config = ApiConfig.of(environment);
    var platform = Platform.ofProcess(config.platform());
    var table = platform.table(config.table()).connected();
    var keys = new LateText(() -> keys(config, platform));
    var ports = new ApiPorts(table.items(), keys, platform.metrics(), platform.clock());
    return new Started(
        platform.observed(ApiFunction.of(config, ports)), platform, table, config.originKeys());
  }

  /** What copies of the process must not share. */
  List<Renewable> renewables() {
    return platform.renewables(table);
  }

  /** Not even made before a key is needed. */
  private static Supplier<String> keys(ApiConfig config, Platform platform) {
    var secret = new ManagedSecret(platform.client(Service.SECRETS_MANAGER), config.keysSecret());
    return new CachedSecret(secret::current, KEYS_AGE, platform.clock());
  }
}
