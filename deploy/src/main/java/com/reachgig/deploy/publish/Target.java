package com.reachgig.deploy.publish;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Where stacks go: a region of AWS, or the emulator on this machine. The rest of the code is the
 * same for both.
 *
 * @param endpoint where every service answers; null for AWS's own addresses
 * @param pollEvery how long to wait between two looks at a stack that is changing
 */
public record Target(
    Region region, AwsCredentialsProvider credentials, @Nullable URI endpoint, Duration pollEvery) {

  /** Any region will do on one machine; this one is where a CDN's certificates and rules live. */
  private static final Region LOCAL_REGION = Region.US_EAST_1;

  /** AWS, with the credentials that the environment, a profile or the machine's role gives. */
  public static Target aws(@Nullable String region) {
    return new Target(
        region == null ? configuredRegion() : Region.of(region),
        DefaultCredentialsProvider.builder().build(),
        null,
        Duration.ofSeconds(2));
  }

  /** The emulator on that port of this machine, as its root user. */
  public static Target local(int port) {
    return new Target(
        LOCAL_REGION,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        URI.create("http://127.0.0.1:" + port),
        Duration.ofMillis(100));
  }

  private static Region configuredRegion() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkClientException e) {
      throw new DeployFailure(
          "no AWS region is set",
          "Give one with --region, in AWS_REGION, or in the profile of ~/.aws/config.");
    }
  }

  /** Whether it is this machine, where all of a stack takes a second or two. */
  boolean isLocal() {
    return endpoint != null;
  }

  /** Whether requests travel encrypted. The emulator speaks plain HTTP, on loopback only. */
  boolean encrypted() {
    return endpoint == null || "https".equals(endpoint.getScheme());
  }
}
