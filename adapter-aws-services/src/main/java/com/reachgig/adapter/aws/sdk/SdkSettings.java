package com.reachgig.adapter.aws.sdk;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.CredentialsSource;
import com.reachgig.adapter.aws.wire.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What a client of the SDK is made of.
 *
 * @param endpoint another server than Amazon's, or null
 * @param clock gives the time of what we sign ourselves; the SDK's clients have the system's
 */
public record SdkSettings(
    String region, @Nullable URI endpoint, CredentialsSource credentials, InstantSource clock) {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(5);

  /**
   * As the environment of a function says, which {@code shared} was read from, too.
   *
   * @param service as in {@code AWS_ENDPOINT_URL_S3}
   */
  public static SdkSettings fromEnvironment(String service, Settings shared) {
    return of(service, shared, System.getenv());
  }

  static SdkSettings of(String service, Settings shared, Map<String, String> environment) {
    String all = environment.getOrDefault("AWS_ENDPOINT_URL", "");
    String own = environment.getOrDefault("AWS_ENDPOINT_URL_" + service, all);
    URI endpoint = own.isEmpty() ? null : URI.create(own);
    return new SdkSettings(shared.region(), endpoint, shared.credentials(), shared.clock());
  }

  /** The credentials of the moment, as the SDK knows them. */
  public AwsCredentials identity() {
    Credentials current = credentials.current();
    String token = current.sessionToken();
    return token == null
        ? AwsBasicCredentials.create(current.accessKeyId(), current.secretAccessKey())
        : AwsSessionCredentials.create(current.accessKeyId(), current.secretAccessKey(), token);
  }

  /** Gives a client the region, the endpoint, credentials and a small HTTP client. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B apply(B builder) {
    return builder
        .region(Region.of(region))
        .endpointOverride(endpoint)
        .credentialsProvider(this::identity)
        .httpClient(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(READ)
                .build());
  }
}
