package com.reachgig.adapter.aws.wire;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** What all clients of a process share. */
public record Settings(
    String region,
    Endpoints endpoints,
    CredentialsSource credentials,
    TimeOuts timeOuts,
    InstantSource clock,
    Listener listener) {

  /** Everything at one place, such as an emulator or a local server. */
  public static Settings at(URI endpoint, Credentials credentials) {
    return new Settings(
        "us-east-1",
        Endpoints.at(endpoint),
        credentials,
        TimeOuts.standard(),
        InstantSource.system(),
        attempt -> {});
  }

  /**
   * As the environment of a function says.
   *
   * @throws IllegalArgumentException if there is no region or no credentials
   */
  public static Settings fromEnvironment() {
    return fromEnvironment(System.getenv(), InstantSource.system());
  }

  static Settings fromEnvironment(Map<String, String> environment, InstantSource clock) {
    String region = environment.getOrDefault("AWS_REGION", "");
    if (region.isEmpty()) {
      throw new IllegalArgumentException("AWS_REGION must be set");
    }
    return new Settings(
        region,
        Endpoints.fromEnvironment(environment, region),
        credentials(environment),
        TimeOuts.standard(),
        clock,
        attempt -> {});
  }

  private static Credentials credentials(Map<String, String> environment) {
    return new Credentials(
        environment.getOrDefault("AWS_ACCESS_KEY_ID", ""),
        environment.getOrDefault("AWS_SECRET_ACCESS_KEY", ""),
        environment.get("AWS_SESSION_TOKEN"),
        null);
  }

  public Settings withTimeOuts(TimeOuts other) {
    return new Settings(region, endpoints, credentials, other, clock, listener);
  }

  public Settings withClock(InstantSource other) {
    return new Settings(region, endpoints, credentials, timeOuts, other, listener);
  }

  public Settings withListener(Listener other) {
    return new Settings(region, endpoints, credentials, timeOuts, clock, other);
  }
}
