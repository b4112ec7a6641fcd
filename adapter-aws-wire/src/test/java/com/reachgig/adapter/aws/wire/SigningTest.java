package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.adapter.aws.wire.ScriptedServer.Request;
import com.reachgig.contracts.ManualClock;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What goes over the wire is, byte for byte, what the SDK's clients send. Of CloudWatch's protocols
 * the SDK uses another one than we do.
 */
@Timeout(60)
final class SigningTest {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  /** Neither signed nor anything that a service reads. */
  private static final Set<String> TRANSPORT = Set.of("user-agent", "accept", "connection");

  private static final Credentials USER = Credentials.of("AKIDEXAMPLE", "secret/+=");
  private static final Credentials FUNCTION =
      new Credentials("ASIAEXAMPLE", "secret", "token/+== of a session", null);

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CLOUDWATCH")
  void a_request_with_the_keys_of_a_user_equals_the_SDKs(Service service) throws IOException {
    assertEqual(service, "", USER);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CLOUDWATCH")
  void a_request_with_the_token_of_a_session_equals_the_SDKs(Service service) throws IOException {
    assertEqual(service, "", FUNCTION);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CLOUDWATCH")
  void a_request_to_an_endpoint_with_a_path_equals_the_SDKs(Service service) throws IOException {
    assertEqual(service, "/some/base", USER);
  }

  private static void assertEqual(Service service, String base, Credentials credentials)
      throws IOException {
    try (ScriptedServer server = new ScriptedServer()) {
      server.then(Reactions.answer("{}"), Reactions.answer("{}"));
      URI endpoint = URI.create(server.uri() + base);
      new SdkRequests(endpoint, credentials).send(service);
      Request sdks = server.requests().getFirst();
      sendAs(sdks, service, endpoint, credentials);
      Request ours = server.requests().getLast();
      assertThat(ours.line()).isEqualTo(sdks.line());
      assertThat(ours.body()).isEqualTo(sdks.body());
      assertThat(signed(ours)).isEqualTo(signed(sdks));
    }
  }

  private static Map<String, String> signed(Request request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.keySet().removeAll(TRANSPORT);
    assertThat(headers).containsKeys("authorization", "x-amz-date");
    return headers;
  }

  /** Makes the same call at the same time, with the same id. */
  private static void sendAs(Request sdks, Service service, URI endpoint, Credentials credentials) {
    Instant time = Instant.from(DATE.parse(sdks.headers().get("x-amz-date")));
    String invocation = sdks.headers().get("amz-sdk-invocation-id");
    Settings settings =
        Settings.at(endpoint, credentials)
            .withRegion("eu-central-1")
            .withClock(new ManualClock(time));
    Outside outside = new Outside(Thread::sleep, () -> 0, () -> invocation);
    String operation = operation(service);
    String path = service == Service.SES ? "/v2/email/outbound-emails" : "/";
    try (JsonClient client = new JsonClient(service, settings, outside)) {
      client.post(path, new Call(operation, Resend.SAFE), json -> write(service, json), json -> "");
    }
  }

  private static String operation(Service service) {
    return switch (service) {
      case DYNAMODB -> "PutItem";
      case EVENTBRIDGE -> "PutEvents";
      case CLOUDWATCH -> "";
      case SQS -> "SendMessage";
      case SECRETS_MANAGER -> "GetSecretValue";
      case SES -> "SendEmail";
    };
  }

  private static void write(Service service, JsonGenerator json) throws IOException {
    json.writeStartObject();
    switch (service) {
      case DYNAMODB -> writeItem(json);
      case EVENTBRIDGE -> writeEntries(json);
      case CLOUDWATCH -> {}
      case SQS -> {
        json.writeStringField("QueueUrl", "https://sqs/1/queue");
        json.writeStringField("MessageBody", "body 🐎");
        json.writeNumberField("DelaySeconds", 3);
      }
      case SECRETS_MANAGER -> {
        json.writeStringField("SecretId", "keys");
        json.writeStringField("VersionStage", "AWSCURRENT");
      }
      case SES -> writeMail(json);
    }
    json.writeEndObject();
  }

  private static void writeItem(JsonGenerator json) throws IOException {
    json.writeStringField("TableName", "table");
    json.writeObjectFieldStart("Item");
    json.writeObjectFieldStart("pk");
    json.writeFieldName("B");
    json.writeBinary("é \"x\" \u0001".getBytes(UTF_8));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeEntries(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("Entries");
    json.writeStartObject();
    json.writeStringField("Source", "reachgig");
    json.writeStringField("Detail", "{\"a\":\"é\"}");
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeMail(JsonGenerator json) throws IOException {
    json.writeStringField("FromEmailAddress", "a@b");
    json.writeObjectFieldStart("Destination");
    json.writeArrayFieldStart("ToAddresses");
    json.writeString("c@d");
    json.writeEndArray();
    json.writeEndObject();
  }
}
