package com.reachgig.adapter.aws.wire;

import static com.reachgig.adapter.aws.wire.Reactions.answer;
import static com.reachgig.adapter.aws.wire.Reactions.error;
import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where credentials come from, and when others are got. */
final class CredentialsTest extends WireTest {
  @TempDir private Path folder;

  CredentialsTest() throws IOException {}

  @Test
  void keys_of_the_environment_come_first() {
    Map<String, String> environment =
        environment(
            Map.of(
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "token"));
    assertThat(source(environment).current())
        .isEqualTo(new Credentials("id", "secret", "token", null));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_server_on_the_machine_gives_those_of_a_restored_function() {
    server.then(keys("first", 3_600));
    Credentials credentials = source(environment(Map.of())).current();
    assertThat(credentials)
        .isEqualTo(
            new Credentials("first", "secret", "token", clock.instant().plus(Duration.ofHours(1))));
    assertThat(server.requests().getFirst().line()).isEqualTo("GET /credentials HTTP/1.1");
    assertThat(server.requests().getFirst().headers()).containsEntry("authorization", "key");
  }

  @Test
  void the_authorization_is_read_from_its_file_each_time() throws IOException {
    Path file = folder.resolve("token");
    CredentialsSource source =
        source(environment(Map.of("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file.toString())));
    server.then(keys("first", 3_600), keys("second", 3_600));
    Files.writeString(file, "one\n");
    source.current();
    Files.writeString(file, "two\n");
    clock.advanceSeconds(3_600);
    source.current();
    assertThat(server.requests())
        .extracting(request -> request.headers().get("authorization"))
        .containsExactly("one", "two");
  }

  @Test
  void an_authorization_that_cannot_be_read_is_a_failure_of_infrastructure() {
    Path none = folder.resolve("none");
    CredentialsSource source =
        source(environment(Map.of("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", none.toString())));
    assertFault(Fault.UNAVAILABLE, source::current);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void they_are_kept_until_five_minutes_before_they_expire() {
    server.then(keys("first", 3_600), keys("second", 3_600));
    CredentialsSource source = source(environment(Map.of()));
    source.current();
    clock.advanceSeconds(3_299);
    assertThat(source.current().accessKeyId()).isEqualTo("first");
    clock.advanceSeconds(1);
    assertThat(source.current().accessKeyId()).isEqualTo("second");
    assertThat(source.current().accessKeyId()).isEqualTo("second");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_failure_to_renew_them_early_is_no_failure_of_the_call() {
    server.then(keys("first", 3_600), answer(500, ""), keys("second", 3_600));
    CredentialsSource source = source(environment(Map.of()));
    source.current();
    clock.advanceSeconds(3_400);
    assertThat(source.current().accessKeyId()).isEqualTo("first");
    assertThat(source.current().accessKeyId()).isEqualTo("first");
    assertThat(server.requests()).hasSize(2);
    clock.advanceSeconds(10);
    assertThat(source.current().accessKeyId()).isEqualTo("second");
  }

  @Test
  void expired_ones_are_never_given() {
    server.then(keys("first", 3_600), answer(500, ""));
    CredentialsSource source = source(environment(Map.of()));
    source.current();
    clock.advanceSeconds(3_600);
    assertFault(Fault.UNAVAILABLE, source::current);
  }

  @Test
  void a_server_that_gives_none_denies() {
    server.then(answer(403, "no"));
    assertFault(Fault.DENIED, source(environment(Map.of()))::current);
  }

  @Test
  void an_answer_without_keys_is_none() {
    server.then(answer("{\"Code\":\"Success\"}"));
    assertFault(Fault.UNAVAILABLE, source(environment(Map.of()))::current);
  }

  @Test
  void a_server_elsewhere_gets_no_secret_without_TLS() {
    Map<String, String> elsewhere =
        Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://example.com/credentials");
    assertThatThrownBy(() -> source(elsewhere)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void without_any_source_there_is_no_client() {
    assertThatThrownBy(() -> source(Map.of())).hasMessageContaining("AWS_ACCESS_KEY_ID");
  }

  @Test
  void expired_ones_are_replaced_and_the_call_sent_again() {
    server.then(
        keys("first", 3_600),
        error(400, "ExpiredTokenException"),
        keys("second", 3_600),
        answer("{\"a\":\"b\"}"));
    try (JsonClient renewing = client(source(environment(Map.of())))) {
      assertThat(call(renewing, ONCE)).isEqualTo("b");
    }
    assertThat(server.requests().getLast().headers().get("authorization")).contains("second");
    assertThat(server.requests().getLast().headers())
        .containsEntry("x-amz-security-token", "token");
  }

  @Test
  void those_from_before_a_snapshot_are_not_in_it() {
    server.then(keys("first", 3_600), answer("{\"a\":\"b\"}"), keys("second", 3_600));
    try (JsonClient copied = client(source(environment(Map.of())))) {
      call(copied, ONCE);
      copied.forget();
      server.then(answer("{\"a\":\"b\"}"));
      call(copied, ONCE);
    }
    assertThat(server.requests().getLast().headers().get("authorization")).contains("second");
  }

  @Test
  void expired_keys_of_the_environment_are_final() {
    server.then(error(400, "ExpiredTokenException"));
    assertFault(Fault.DENIED, () -> call(ONCE));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_call_waits_for_a_server_that_gives_them_later() {
    server.then(answer(500, ""), keys("first", 3_600), answer("{\"a\":\"b\"}"));
    try (JsonClient patient = client(source(environment(Map.of())))) {
      assertThat(call(patient, ONCE)).isEqualTo("b");
    }
  }

  @Test
  void secrets_are_not_printed() {
    assertThat(new Credentials("id", "hidden", "hidden", null).toString())
        .contains("id")
        .doesNotContain("hidden");
  }

  private JsonClient client(CredentialsSource source) {
    Settings own = Settings.at(server.uri(), source).withClock(clock);
    return new JsonClient(Service.DYNAMODB, own, outside());
  }

  private CredentialsSource source(Map<String, String> environment) {
    return new EnvironmentCredentials(environment, clock).source(settings().tls());
  }

  private Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.uri() + "/credentials");
    environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "key");
    environment.putAll(more);
    return environment;
  }

  private ScriptedServer.Reaction keys(String id, long seconds) {
    return peer ->
        answer(
                "{\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"secret\",\"Token\":\"token\",\"Expiration\":\"%s\"}"
                    .formatted(id, clock.instant().plusSeconds(seconds)))
            .to(peer);
  }
}
