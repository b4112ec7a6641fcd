package com.reachgig.adapter.aws.s3;

import com.reachgig.adapter.aws.sdk.SdkSettings;
import com.reachgig.adapter.aws.wire.Settings;

/**
 * Where the files are.
 *
 * @param bucket its name
 * @param sdk another endpoint than Amazon's is addressed by path
 */
public record S3Settings(String bucket, SdkSettings sdk) {

  /** As the environment of a function says, which {@code shared} was read from, too. */
  public static S3Settings fromEnvironment(String bucket, Settings shared) {
    return new S3Settings(bucket, SdkSettings.fromEnvironment("S3", shared));
  }
}
