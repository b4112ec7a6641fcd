package com.reachgig.adapter.aws.wire;

/** The services that are called, and how each of them wants to be spoken to. */
public enum Service {
  DYNAMODB("dynamodb", "dynamodb", "DYNAMODB", "application/x-amz-json-1.0", "DynamoDB_20120810"),
  EVENTBRIDGE("events", "events", "EVENTBRIDGE", "application/x-amz-json-1.1", "AWSEvents"),
  /** Of its three protocols the one that is JSON. */
  CLOUDWATCH(
      "monitoring",
      "monitoring",
      "CLOUDWATCH",
      "application/x-amz-json-1.0",
      "GraniteServiceVersion20100801"),
  SQS("sqs", "sqs", "SQS", "application/x-amz-json-1.0", "AmazonSQS"),
  SECRETS_MANAGER(
      "secretsmanager",
      "secretsmanager",
      "SECRETS_MANAGER",
      "application/x-amz-json-1.1",
      "secretsmanager"),
  /** Version 2 of its API: each operation has a path, and no target is named. */
  SES("email", "ses", "SESV2", "application/json", "");

  private final String hostPrefix;
  private final String signingName;
  private final String endpointVariable;
  private final String contentType;
  private final String target;

  Service(
      String hostPrefix,
      String signingName,
      String variableSuffix,
      String contentType,
      String target) {
    this.hostPrefix = hostPrefix;
    this.signingName = signingName;
    this.endpointVariable = "AWS_ENDPOINT_URL_" + variableSuffix;
    this.contentType = contentType;
    this.target = target;
  }

  /** The first label of its host name. */
  String hostPrefix() {
    return hostPrefix;
  }

  /** Its name in the scope of a signature. */
  String signingName() {
    return signingName;
  }

  /** The variable of the environment that moves this service alone elsewhere. */
  String endpointVariable() {
    return endpointVariable;
  }

  String contentType() {
    return contentType;
  }

  /** What goes before an operation's name in the target, or empty if there is no target. */
  String target() {
    return target;
  }
}
