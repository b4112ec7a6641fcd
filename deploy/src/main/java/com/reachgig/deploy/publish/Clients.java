package com.reachgig.deploy.publish;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The services of one target, over one HTTP client. Clients are made anew at each call. */
public final class Clients implements AutoCloseable {
  private final Target target;
  private final SdkHttpClient http = UrlConnectionHttpClient.builder().build();

  public Clients(Target target) {
    this.target = target;
  }

  public CloudFormationClient stacks(Region region) {
    return connect(CloudFormationClient.builder(), region);
  }

  public S3Client files(Region region) {
    return connect(S3Client.builder().forcePathStyle(target.endpoint() != null), region);
  }

  public StsClient identity() {
    return connect(StsClient.builder(), target.region());
  }

  public LambdaClient functions() {
    return connect(LambdaClient.builder(), target.region());
  }

  public CloudWatchLogsClient logs() {
    return connect(CloudWatchLogsClient.builder(), target.region());
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C connect(
      B builder, Region region) {
    builder.region(region).credentialsProvider(target.credentials()).httpClient(http);
    if (target.endpoint() != null) {
      builder.endpointOverride(target.endpoint());
    }
    return builder.build();
  }

  @Override
  public void close() {
    http.close();
  }
}
