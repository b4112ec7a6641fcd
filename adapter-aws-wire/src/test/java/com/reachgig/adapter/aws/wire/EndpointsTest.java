package com.reachgig.adapter.aws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where services are. */
final class EndpointsTest {

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1", "eu-central-1", "us-gov-west-1", "cn-north-1"})
  void a_regions_endpoints_are_the_SDKs(String region) {
    Endpoints endpoints = Endpoints.ofRegion(region);
    for (Service service : Service.values()) {
      URI theirs = metadata(service).endpointFor(Region.of(region));
      assertThat(endpoints.of(service)).isEqualTo(URI.create("https://" + theirs));
    }
  }

  private static ServiceMetadata metadata(Service service) {
    return switch (service) {
      case DYNAMODB -> DynamoDbClient.serviceMetadata();
      case EVENTBRIDGE -> EventBridgeClient.serviceMetadata();
      case CLOUDWATCH -> CloudWatchClient.serviceMetadata();
      case SQS -> SqsClient.serviceMetadata();
      case SECRETS_MANAGER -> SecretsManagerClient.serviceMetadata();
      case SES -> SesV2Client.serviceMetadata();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "DYNAMODB, http://one",
    "SQS, http://all",
    "SES, http://mail",
    "SECRETS_MANAGER, http://keys"
  })
  void the_environment_moves_one_service_or_all(Service service, URI expected) {
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL", "http://all",
            "AWS_ENDPOINT_URL_DYNAMODB", "http://one",
            "AWS_ENDPOINT_URL_SESV2", "http://mail",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://keys");
    assertThat(Endpoints.fromEnvironment(environment, "eu-central-1").of(service))
        .isEqualTo(expected);
  }

  @Test
  void settings_need_a_region() {
    assertThatThrownBy(() -> Settings.fromEnvironment(Map.of(), InstantSource.system()))
        .hasMessageContaining("AWS_REGION");
  }

  @Test
  void settings_come_from_the_environment() {
    Map<String, String> environment =
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "secret");
    Settings settings = Settings.fromEnvironment(environment, InstantSource.system());
    assertThat(settings.region()).isEqualTo("eu-central-1");
    assertThat(settings.endpoints().of(Service.SES))
        .isEqualTo(URI.create("https://email.eu-central-1.amazonaws.com"));
    assertThat(settings.credentials().current()).isEqualTo(Credentials.of("id", "secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8000", "ftp://host", "http:///path"})
  void what_is_no_endpoint_is_refused(String text) {
    Settings settings = Settings.at(URI.create(text), Credentials.of("id", "secret"));
    assertThatThrownBy(() -> JsonClient.of(Service.SQS, settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }
}
