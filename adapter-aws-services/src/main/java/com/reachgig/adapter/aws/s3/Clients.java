package com.reachgig.adapter.aws.s3;

import com.reachgig.adapter.aws.sdk.SdkSettings;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the SDK's client as we want it. */
final class Clients {
  /** Also a copy, which answers after S3 has copied; S3 keeps the connection alive meanwhile. */
  private static final Duration CALL = Duration.ofSeconds(60);

  private Clients() {}

  static S3Client s3(SdkSettings settings, RetryStrategy retries) {
    return settings
        .apply(S3Client.builder())
        .forcePathStyle(settings.endpoint() != null)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(override -> override.apiCallTimeout(CALL).retryStrategy(retries))
        .build();
  }
}
