package com.reachgig.aws.api;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.http.HttpFunction;
import com.reachgig.adapter.lambda.http.HttpSettings;

/** Answers requests behind a gateway. */
public final class ApiFunction {
  private ApiFunction() {}

  public static Function of(ApiConfig config, ApiPorts ports) {
    var api = DaggerApiComponent.factory().create(config, ports).api();
    var settings =
        HttpSettings.usual()
            .withTrustedProxies(config.trustedProxies())
            .withOriginKeys(config.originKeys());
    return new HttpFunction(settings, api, ports.clock());
  }
}
