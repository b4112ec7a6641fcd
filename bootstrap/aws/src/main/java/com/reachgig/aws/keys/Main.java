package com.reachgig.aws.keys;

import com.reachgig.adapter.aws.secrets.ManagedSecret;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.ManagedFunction;
import com.reachgig.adapter.lambda.RuntimeLoop;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.platform.Platform;
import java.time.InstantSource;

/** Makes and rotates keys. */
public final class Main extends ManagedFunction {

  /** In the platform's runtime. */
  public Main() {
    super(start(Environment.ofProcess()), InstantSource.system());
  }

  /** In a runtime of its own. */
  public static void main(String[] arguments) {
    RuntimeLoop.ofEnvironment().run(() -> start(Environment.ofProcess()));
  }

  private static Function start(Environment environment) {
    var config = KeysConfig.of(environment);
    var platform = Platform.ofProcess(config.platform());
    var secret = new ManagedSecret(platform.client(Service.SECRETS_MANAGER), config.secret());
    return platform.observed(KeysFunction.of(new ManagedKeySecret(secret), platform.clock()));
  }
}
