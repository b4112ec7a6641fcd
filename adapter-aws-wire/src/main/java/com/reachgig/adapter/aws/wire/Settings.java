package com.reachgig.adapter.aws.wire;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * What all clients of a process share.
 *
 * @param region of all services, and of all signatures
 * @param tls makes the TLS of connections, with the certificates that it trusts; asked only where
 *     TLS is needed
 * @param clock must tell the time of day
 */
public record Settings(
    String region,
    Endpoints endpoints,
    CredentialsSource credentials,
    TimeOuts timeOuts,
    Supplier<SSLSocketFactory> tls,
    InstantSource clock,
    Listener listener) {
  /** Everything at one place, such as an emulator or a local server. */
  public static Settings at(URI endpoint, CredentialsSource credentials) {
    return of("us-east-1", Endpoints.at(endpoint), credentials, InstantSource.system());
  }

  /**
   * As the environment of a function says.
   *
   * @throws IllegalArgumentException if there is no region, or nowhere to get credentials from
   */
  public static Settings fromEnvironment() {
    return fromEnvironment(System.getenv(), InstantSource.system());
  }

  /** As variables of that environment say; see {@link #fromEnvironment()}. */
  public static Settings fromEnvironment(Map<String, String> environment, InstantSource clock) {
    String region = environment.getOrDefault("AWS_REGION", "");
    if (region.isEmpty()) {
      throw new IllegalArgumentException("AWS_REGION must be set");
    }
    return of(
        region,
        Endpoints.fromEnvironment(environment, region),
        new EnvironmentCredentials(environment, clock).source(Settings::trusting),
        clock);
  }

  private static Settings of(
      String region, Endpoints endpoints, CredentialsSource credentials, InstantSource clock) {
    return new Settings(
        region,
        endpoints,
        credentials,
        TimeOuts.standard(),
        Settings::trusting,
        clock,
        attempt -> {});
  }

  /** What the JDK trusts. */
  private static SSLSocketFactory trusting() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  public Settings withRegion(String other) {
    return new Settings(other, endpoints, credentials, timeOuts, tls, clock, listener);
  }

  public Settings withTimeOuts(TimeOuts other) {
    return new Settings(region, endpoints, credentials, other, tls, clock, listener);
  }

  /** With other certificates to trust than the JDK's. */
  public Settings withTls(Supplier<SSLSocketFactory> other) {
    return new Settings(region, endpoints, credentials, timeOuts, other, clock, listener);
  }

  public Settings withClock(InstantSource other) {
    return new Settings(region, endpoints, credentials, timeOuts, tls, other, listener);
  }

  public Settings withListener(Listener other) {
    return new Settings(region, endpoints, credentials, timeOuts, tls, clock, other);
  }
}
