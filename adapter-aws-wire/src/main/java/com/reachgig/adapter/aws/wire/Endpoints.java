package com.reachgig.adapter.aws.wire;

import java.net.URI;
import java.util.Map;

/** Where each service is. */
@FunctionalInterface
public interface Endpoints {

  URI of(Service service);

  /** All services at one place, such as an emulator. */
  static Endpoints at(URI endpoint) {
    return service -> endpoint;
  }

  /** Amazon's own. */
  static Endpoints ofRegion(String region) {
    String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return service -> URI.create("https://" + service.hostPrefix() + "." + region + "." + domain);
  }

  /**
   * As the environment says: {@code AWS_ENDPOINT_URL_DYNAMODB} for one service, {@code
   * AWS_ENDPOINT_URL} for all others, otherwise Amazon's own.
   *
   * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS
   *     SDKs and Tools Reference</a>
   */
  static Endpoints fromEnvironment(Map<String, String> environment, String region) {
    Endpoints amazon = ofRegion(region);
    return service -> {
      String all = environment.getOrDefault("AWS_ENDPOINT_URL", "");
      String one = environment.getOrDefault(service.endpointVariable(), all);
      return one.isEmpty() ? amazon.of(service) : URI.create(one);
    };
  }
}
