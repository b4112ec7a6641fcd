package com.reachgig.adapter.aws.wire;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Calls as the SDK makes them: the reference. */
final class SdkRequests {
  private final URI endpoint;
  private final Credentials credentials;

  SdkRequests(URI endpoint, Credentials credentials) {
    this.endpoint = endpoint;
    this.credentials = credentials;
  }

  /** Makes the call that the test makes of this service, too. */
  void send(Service service) {
    switch (service) {
      case DYNAMODB -> putItem();
      case EVENTBRIDGE -> putEvents();
      case CLOUDWATCH -> throw new IllegalArgumentException("the SDK sends it forms");
      case SQS -> sendMessage();
      case SECRETS_MANAGER -> getSecretValue();
      case SES -> sendEmail();
    }
  }

  private void putItem() {
    try (DynamoDbClient client = aimed(DynamoDbClient.builder()).build()) {
      client.putItem(
          put ->
              put.tableName("table")
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromB(SdkBytes.fromUtf8String("é \"x\" \u0001")))));
    }
  }

  private void putEvents() {
    try (EventBridgeClient client = aimed(EventBridgeClient.builder()).build()) {
      PutEventsRequestEntry entry =
          PutEventsRequestEntry.builder().source("reachgig").detail("{\"a\":\"é\"}").build();
      client.putEvents(put -> put.entries(entry));
    }
  }

  private void sendMessage() {
    try (SqsClient client = aimed(SqsClient.builder()).checksumValidationEnabled(false).build()) {
      client.sendMessage(
          send -> send.queueUrl("https://sqs/1/queue").messageBody("body 🐎").delaySeconds(3));
    }
  }

  private void getSecretValue() {
    try (SecretsManagerClient client = aimed(SecretsManagerClient.builder()).build()) {
      client.getSecretValue(get -> get.secretId("keys").versionStage("AWSCURRENT"));
    }
  }

  private void sendEmail() {
    try (SesV2Client client = aimed(SesV2Client.builder()).build()) {
      client.sendEmail(
          send -> send.fromEmailAddress("a@b").destination(to -> to.toAddresses("c@d")));
    }
  }

  private <B extends AwsClientBuilder<B, C>, C> B aimed(B builder) {
    String token = credentials.sessionToken();
    AwsCredentials keys =
        token == null
            ? AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey())
            : AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey(), token);
    return builder
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(endpoint)
        .credentialsProvider(StaticCredentialsProvider.create(keys));
  }
}
