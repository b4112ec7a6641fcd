package com.reachgig.api;

import static com.reachgig.api.PipelineTest.assertCode;
import static com.reachgig.api.Requests.get;
import static com.reachgig.api.Requests.request;
import static com.reachgig.api.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
  private final SampleApi api = new SampleApi();

  private HttpResponse change(String... headers) {
    var all = new String[headers.length + 4];
    all[0] = "Authorization";
    all[1] = "Bearer member";
    all[2] = "Content-Type";
    all[3] = "application/json";
    System.arraycopy(headers, 0, all, 4, headers.length);
    return api.handle(request("PUT", "/things/1", "{\"name\":\"Ada\"}", all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"3\" | 200",
        "\"2\", \"3\" | 200",
        "* | 200",
        "\"2\" | 412",
        "W/\"3\" | 412",
        "\"other,tag\" | 412",
        "3 | 400",
        "\"3 | 400",
        "\"3\"\"4\" | 400",
        "`` | 400",
      })
  void a_change_needs_the_version_that_it_is_made_to(String ifMatch, int status) {
    assertThat(change("If-Match", ifMatch).status()).isEqualTo(status);
  }

  @Test
  void a_change_tells_the_new_version() {
    assertThat(change("If-Match", "\"3\"").headers().first("ETag")).isEqualTo("\"4\"");
    assertThat(change("If-Match", "\"2\"", "If-Match", "\"3\"").status()).isEqualTo(200);
  }

  @Test
  void a_change_without_a_version_is_asked_for_one() {
    assertCode(change(), 428, "if-match-required");
    assertCode(change("If-Match", "\"2\""), 412, "stale-version");
    assertCode(change("If-Match", "x"), 400, "invalid-header");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"3\" | 304",
        "W/\"3\" | 304",
        "\"1\", \"3\" | 304",
        "* | 304",
        "\"2\" | 200",
        "x | 200"
      })
  void what_the_client_has_is_not_sent_again(String ifNoneMatch, int status) {
    var response = api.handle(get("/things/1", "If-None-Match", ifNoneMatch));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers().first("ETag")).isEqualTo("\"3\"");
    assertThat(text(response)).isEqualTo(status == 304 ? "" : "1");
  }

  private HttpResponse publish(String body, String... headers) {
    var all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = "Bearer member";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return api.handle(request("POST", "/things/1/publish", body, all));
  }

  @Test
  void a_transition_needs_a_key() {
    assertCode(publish(""), 400, "idempotency-key-required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "é", "a\tb"})
  void a_malformed_key_is_refused(String key) {
    assertCode(publish("", "Idempotency-Key", key), 400, "invalid-header");
  }

  @Test
  void a_key_has_1_to_255_characters_and_is_given_once() {
    assertThat(publish("", "Idempotency-Key", "k".repeat(255)).status()).isEqualTo(200);
    assertCode(publish("", "Idempotency-Key", "k".repeat(256)), 400, "invalid-header");
    assertCode(publish("", "Idempotency-Key", "k", "Idempotency-Key", "k"), 400, "invalid-header");
  }

  @Test
  void the_fingerprint_tells_requests_apart() {
    var one = text(publish("", "Idempotency-Key", "k"));
    assertThat(text(publish("", "Idempotency-Key", "other"))).isEqualTo(one);
    assertThat(text(publish("{}", "Idempotency-Key", "k"))).isNotEqualTo(one);
  }
}
