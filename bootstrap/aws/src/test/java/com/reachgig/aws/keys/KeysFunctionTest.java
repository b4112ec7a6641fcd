package com.reachgig.aws.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.security.SharedKeys;
import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.security.Claims;
import com.reachgig.wiring.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeysFunctionTest {
  private static final String VERSION = "7a1c6b1e-0000-4000-8000-000000000001";

  private final ManualClock clock = new ManualClock();
  private final InMemoryKeySecret secret = new InMemoryKeySecret();
  private final Function function = KeysFunction.of(secret, clock);

  @Test
  void an_empty_event_makes_the_first_keys_once() throws IOException {
    invoke("{}");
    var first = secret.current().orElseThrow();
    invoke("{}");
    assertThat(secret.current()).contains(first);
    assertThat(secret.versions).hasSize(1);
  }

  @Test
  void what_the_deployment_put_into_the_secret_is_replaced_by_keys() throws IOException {
    secret.keepCurrent("deployment", "{\"password\":\"x\"}");
    invoke("{}");
    sign();
  }

  @Test
  void a_rotation_of_a_secret_without_keys_makes_the_first_ones() throws IOException {
    rotate(VERSION);
    sign();
  }

  @Test
  void nothing_changes_for_users_before_the_last_step() throws IOException {
    invoke("{}");
    var before = secret.current();
    step("createSecret", VERSION);
    step("setSecret", VERSION);
    step("testSecret", VERSION);
    assertThat(secret.current()).isEqualTo(before);
    step("finishSecret", VERSION);
    assertThat(secret.current()).isNotEqualTo(before);
  }

  @Test
  void tokens_outlive_a_rotation() throws IOException {
    invoke("{}");
    var token = sign();
    rotate(VERSION);
    assertThat(Tokens.signedBy(keys(), clock).verify(token)).isPresent();
  }

  @Test
  void each_step_may_be_repeated() throws IOException {
    invoke("{}");
    step("createSecret", VERSION);
    var pending = secret.versions.get(VERSION);
    step("createSecret", VERSION);
    assertThat(secret.versions.get(VERSION)).isEqualTo(pending);
    rotate(VERSION);
    rotate(VERSION);
    assertThat(secret.current()).contains(pending);
  }

  @Test
  void a_version_that_holds_no_keys_fails_its_test() {
    secret.keepPending(VERSION, "{}");
    assertThatThrownBy(() -> step("testSecret", VERSION)).isInstanceOf(PortException.class);
    assertThatThrownBy(() -> step("testSecret", "absent")).isInstanceOf(PortException.class);
  }

  private void rotate(String version) throws IOException {
    for (var step : new String[] {"createSecret", "setSecret", "testSecret", "finishSecret"}) {
      step(step, version);
    }
  }

  private void step(String step, String version) throws IOException {
    invoke(
        "{\"Step\":\"%s\",\"SecretId\":\"arn\",\"ClientRequestToken\":\"%s\"}"
            .formatted(step, version));
  }

  private void invoke(String event) throws IOException {
    function.invoke(
        new ByteArrayInputStream(event.getBytes(UTF_8)),
        new ByteArrayOutputStream(),
        Invocation.priming());
  }

  private String sign() {
    var now = clock.instant();
    var claims = new Claims("a-1", "s-1", "member", now, now.plus(Duration.ofMinutes(10)));
    return Tokens.signedBy(keys(), clock).sign(claims);
  }

  private SharedKeys keys() {
    return new SharedKeys(() -> secret.current().orElseThrow(), clock);
  }
}
