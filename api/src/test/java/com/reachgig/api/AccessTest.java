package com.reachgig.api;

import static com.reachgig.api.PipelineTest.assertCode;
import static com.reachgig.api.Requests.fromAddress;
import static com.reachgig.api.Requests.get;
import static com.reachgig.api.Requests.request;
import static com.reachgig.api.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private final SampleApi api = new SampleApi();

  private HttpResponse as(String method, String target, String token) {
    return api.handle(request(method, target, "", "Authorization", "Bearer " + token));
  }

  @Test
  void a_public_route_knows_the_caller_if_there_is_one() {
    assertThat(text(as("GET", "/things", "member"))).isEqualTo("\"a-member\"");
    assertThat(text(as("GET", "/things", "ended"))).isEqualTo("\"a-ended\"");
    assertCode(as("GET", "/things", "forged"), 401, "invalid-token");
  }

  @Test
  void a_route_for_anyone_does_not_look_at_tokens() {
    assertThat(text(as("POST", "/login", "forged"))).isEqualTo("\"nobody\"");
  }

  @Test
  void a_member_route_challenges_who_has_no_token() {
    var response = api.handle(request("POST", "/things/1/publish", ""));
    assertCode(response, 401, "unauthenticated");
    assertThat(response.headers().first("WWW-Authenticate")).isEqualTo("Bearer realm=\"reachgig\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic abc", "Bearer", "", "member"})
  void another_scheme_is_as_no_token(String authorization) {
    assertCode(
        api.handle(request("POST", "/things/1/publish", "", "Authorization", authorization)),
        401,
        "unauthenticated");
  }

  @Test
  void an_ended_session_is_refused_at_once() {
    var response = as("POST", "/things/1/publish", "ended");
    assertCode(response, 401, "invalid-token");
    assertThat(response.headers().first("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"reachgig\", error=\"invalid_token\"");
  }

  @Test
  void only_an_operator_does_what_is_an_operators() {
    var response = as("DELETE", "/things/1", "member");
    assertCode(response, 403, "forbidden");
    assertThat(response.headers().first("WWW-Authenticate")).contains("insufficient_scope");
    assertThat(as("DELETE", "/things/1", "operator").status()).isEqualTo(200);
  }

  @Test
  void who_asks_too_often_is_told_to_wait_and_let_in_after() {
    assertThat(login("192.0.2.1").headers().first("RateLimit"))
        .isEqualTo("\"credentials\";r=1;t=10");
    login("192.0.2.1");
    var refused = login("192.0.2.1");
    assertCode(refused, 429, "too-many-requests");
    assertThat(refused.headers().first("RateLimit-Policy")).isEqualTo("\"credentials\";q=2;w=20");
    assertThat(refused.headers().first("RateLimit")).isEqualTo("\"credentials\";r=0;t=20");
    assertThat(refused.headers().first("Retry-After")).isEqualTo("10");
    assertThat(login("192.0.2.2").status()).isEqualTo(200);
    api.clock.pass(Duration.ofSeconds(10));
    assertThat(login("192.0.2.1").status()).isEqualTo(200);
  }

  @Test
  void one_network_of_ipv6_is_one_client() {
    login("2001:db8:1:2::1");
    login("2001:db8:1:2:ffff::2");
    assertThat(login("2001:0db8:0001:0002::3").status()).isEqualTo(429);
    assertThat(login("2001:db8:1:3::1").status()).isEqualTo(200);
  }

  private HttpResponse login(String address) {
    return api.handle(fromAddress(address, request("POST", "/login", "")));
  }

  @Test
  void a_refused_token_counts_against_the_address() {
    for (int i = 0; i < 600; i++) {
      assertThat(as("GET", "/things", "forged").status()).isEqualTo(401);
    }
    assertThat(as("GET", "/things", "forged").status()).isEqualTo(429);
    assertThat(as("GET", "/things", "member").status()).isEqualTo(200);
  }

  @Test
  void a_listed_page_may_read_every_answer() {
    var response = api.handle(get("/nothing", "Origin", "https://web.example"));
    assertThat(response.headers().first("Access-Control-Allow-Origin"))
        .isEqualTo("https://web.example");
    assertThat(response.headers().first("Access-Control-Expose-Headers")).contains("ETag, Link");
    assertThat(response.headers().first("Vary")).isEqualTo("Origin");
    assertThat(response.headers().first("Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void another_page_may_not() {
    var response = api.handle(preflight("https://evil.example"));
    assertThat(response.headers().first("Access-Control-Allow-Origin")).isNull();
    assertThat(response.headers().first("Access-Control-Allow-Methods")).isNull();
    assertThat(response.headers().first("Vary")).isEqualTo("Origin");
  }

  @Test
  void a_preflight_tells_methods_and_headers() {
    var response = api.handle(preflight("https://web.example"));
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers().first("Access-Control-Allow-Methods"))
        .isEqualTo("GET, HEAD, PUT, DELETE, OPTIONS");
    assertThat(response.headers().first("Access-Control-Allow-Headers")).contains("If-Match");
    assertThat(response.headers().first("Access-Control-Max-Age")).isEqualTo("7200");
  }

  private static HttpRequest preflight(String origin) {
    return request(
        "OPTIONS", "/things/1", "", "Origin", origin, "Access-Control-Request-Method", "PUT");
  }

  @Test
  void without_listed_pages_nothing_is_said_of_them() {
    var response = new SampleApi(Set.of()).handle(get("/things", "Origin", "https://web.example"));
    assertThat(response.headers().all("Vary")).containsExactly("Authorization");
    assertThat(response.headers().first("Access-Control-Allow-Origin")).isNull();
  }
}
