package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.ScriptedServer.Request;
import com.reachgig.contracts.ManualClock;
import com.reachgig.json.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
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
    Outside outside = new Scripted(Thread::sleep, 0, Objects.requireNonNull(invocation));
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

  private static void write(Service service, JsonWriter json) {
    json.startObject();
    switch (service) {
      case DYNAMODB -> writeItem(json);
      case EVENTBRIDGE -> writeEntries(json);
      case CLOUDWATCH -> {}
      case SQS -> {
        json.field("QueueUrl", "https://sqs/1/queue");
        json.field("MessageBody", "body 🐎");
        json.field("DelaySeconds", 3);
      }
      case SECRETS_MANAGER -> {
        json.field("SecretId", "keys");
        json.field("VersionStage", "AWSCURRENT");
      }
      case SES -> writeMail(json);
    }
    json.endObject();
  }

  private static void writeItem(JsonWriter json) {
    json.field("TableName", "table");
    json.startObject("Item");
    json.startObject("pk");
    json.name("B");
    json.base64("é \"x\" \u0001".getBytes(UTF_8));
    json.endObject();
    json.endObject();
  }

  private static void writeEntries(JsonWriter json) {
    json.startArray("Entries");
    json.startObject();
    json.field("Source", "reachgig");
    json.field("Detail", "{\"a\":\"é\"}");
    json.endObject();
    json.endArray();
  }

  private static void writeMail(JsonWriter json) {
    json.field("FromEmailAddress", "a@b");
    json.startObject("Destination");
    json.startArray("ToAddresses");
    json.value("c@d");
    json.endArray();
    json.endObject();
  }
}
