package com.reachgig.api.story;

import static com.reachgig.api.story.Conversation.PASSWORD;
import static com.reachgig.api.story.Conversation.as;
import static com.reachgig.api.story.Conversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Requests;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.domain.account.MintOperatorSetup;
import com.reachgig.domain.account.Purpose;
import com.reachgig.domain.event.Outbox;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountStoryTest {
  private static final String ADA = "ada@example.org";

  private final Conversation talk = new Conversation();

  private HttpResponse logIn(String email, String password) {
    return talk.send(
        "POST",
        "/v1/auth/login",
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password),
        "User-Agent",
        "curl/8.5.0");
  }

  @Test
  void a_member_signs_up_verifies_and_logs_in() {
    var token = talk.member(ADA);
    var me = talk.get("/v1/me", as(token));
    assertThat(text(me, "/email")).isEqualTo(ADA);
    assertThat(text(me, "/role")).isEqualTo("member");
    assertThat(text(me, "/status")).isEqualTo("active");
    assertThat(me.headers().first("Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void an_account_is_sent_again_only_once_it_changed() {
    var token = talk.member(ADA);
    var tag = String.valueOf(talk.get("/v1/me", as(token)).headers().first("ETag"));
    assertThat(tag).matches("\"[1-9][0-9]*\"");
    assertThat(talk.get("/v1/me", as(token, "If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(change(token, PASSWORD, "another password").status()).isEqualTo(204);
    var changed = talk.get("/v1/me", as(token, "If-None-Match", tag));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.headers().first("ETag")).isNotEqualTo(tag);
  }

  @Test
  void sign_up_answers_alike_for_known_and_unknown_addresses() {
    var body = "{\"email\":\"ada@example.org\",\"password\":\"correct horse battery\"}";
    var first = talk.send("POST", "/v1/auth/signup", body);
    var second = talk.send("POST", "/v1/auth/signup", body);
    assertThat(first.status()).isEqualTo(202);
    assertThat(second.status()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void an_event_names_the_request_that_it_came_of() {
    talk.send(
        "POST",
        "/v1/auth/forgot-password",
        "{\"email\":\"ada@example.org\"}",
        "X-Request-Id",
        "r-1");
    var events =
        Outbox.partitions().stream()
            .flatMap(
                partition ->
                    talk.marketplace.store.query(Query.table(partition, 10)).items().stream())
            .toList();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().attributes()).containsEntry("correlation", Value.of("r-1"));
  }

  @Test
  void every_broken_rule_of_a_sign_up_is_told() {
    var response =
        talk.send("POST", "/v1/auth/signup", "{\"email\":\"ada\",\"password\":\"long enough\"}");
    assertThat(Requests.text(response))
        .contains(
            "\"errors\":[{\"pointer\":\"/email\",\"code\":\"not-an-email-address\","
                + "\"detail\":\"Must be an e-mail address.\"}");
    assertThat(response.status()).isEqualTo(422);
  }

  @Test
  void wrong_credentials_are_refused_alike_whatever_is_wrong() {
    talk.member(ADA);
    var wrong = logIn(ADA, "wrong password");
    var unknown = logIn("nobody@example.org", PASSWORD);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.headers().first("WWW-Authenticate")).isEqualTo("Bearer realm=\"reachgig\"");
    assertThat(text(wrong, "/code")).isEqualTo("invalid-credentials");
    assertThat(text(unknown, "/detail")).isEqualTo(text(wrong, "/detail"));
  }

  @Test
  void an_unverified_address_is_told_only_to_who_knows_the_password() {
    talk.send(
        "POST",
        "/v1/auth/signup",
        "{\"email\":\"ada@example.org\",\"password\":\"correct horse battery\"}");
    var response = logIn(ADA, PASSWORD);
    assertThat(response.status()).isEqualTo(403);
    assertThat(text(response, "/code")).isEqualTo("email-not-verified");
    assertThat(logIn(ADA, "wrong password").status()).isEqualTo(401);
  }

  @Test
  void a_used_verification_token_is_no_good() {
    talk.member(ADA);
    var response = talk.send("POST", "/v1/auth/verify-email", "{\"token\":\"unknown\"}");
    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response, "/errors/0/pointer")).isEqualTo("/token");
  }

  @Test
  void refreshing_rotates_and_reuse_ends_the_session() {
    talk.member(ADA);
    var tokens = logIn(ADA, PASSWORD);
    var body = "{\"refreshToken\":\"%s\"}".formatted(text(tokens, "/refreshToken"));
    var next = talk.send("POST", "/v1/auth/refresh", body);
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.headers().first("Cache-Control")).isEqualTo("no-store");
    var access = text(next, "/accessToken");
    assertThat(talk.get("/v1/me", as(access)).status()).isEqualTo(200);
    var reused = talk.send("POST", "/v1/auth/refresh", body);
    assertThat(text(reused, "/code")).isEqualTo("invalid-refresh-token");
    assertThat(talk.get("/v1/me", as(access)).status()).isEqualTo(401);
  }

  @Test
  void an_access_token_expires() {
    var token = talk.member(ADA);
    assertThat(talk.get("/v1/gigs", as(token)).status()).isEqualTo(200);
    talk.marketplace.clock.pass(Duration.ofMinutes(10));
    assertThat(text(talk.get("/v1/gigs", as(token)), "/code")).isEqualTo("invalid-token");
  }

  @Test
  void a_member_sees_and_ends_sessions() {
    var here = talk.member(ADA);
    var there = logIn(ADA, PASSWORD);
    var list = talk.get("/v1/sessions", as(here));
    assertThat(text(list, "/items/0/current")).isEqualTo("true");
    assertThat(text(list, "/items/1/userAgent")).isEqualTo("curl/8.5.0");
    var path = "/v1/sessions/" + text(there, "/sessionId");
    assertThat(talk.send("DELETE", path, "", as(here)).status()).isEqualTo(204);
    assertThat(talk.send("DELETE", path, "", as(here)).status()).isEqualTo(404);
    assertThat(talk.get("/v1/me", as(text(there, "/accessToken"))).status()).isEqualTo(401);
    assertThat(talk.send("POST", "/v1/auth/logout", "", as(here)).status()).isEqualTo(204);
    assertThat(talk.send("POST", "/v1/auth/logout", "", as(here)).status()).isEqualTo(401);
  }

  @Test
  void a_forgotten_password_is_reset_by_mail() {
    var token = talk.member(ADA);
    for (var address : new String[] {ADA, "nobody@example.org"}) {
      var body = "{\"email\":\"%s\"}".formatted(address);
      assertThat(talk.send("POST", "/v1/auth/forgot-password", body).status()).isEqualTo(202);
      assertThat(talk.send("POST", "/v1/auth/resend-verification", body).status()).isEqualTo(202);
    }
    var secret = talk.oneTimeToken(Purpose.RESET_PASSWORD, ADA);
    assertThat(reset(secret, "too short").status()).isEqualTo(422);
    assertThat(reset(secret, ADA).status()).isEqualTo(422);
    assertThat(reset(secret, "another password").status()).isEqualTo(204);
    assertThat(reset(secret, "another password").status()).isEqualTo(400);
    assertThat(talk.get("/v1/me", as(token)).status()).isEqualTo(401);
    assertThat(logIn(ADA, "another password").status()).isEqualTo(200);
  }

  private HttpResponse reset(String token, String password) {
    return talk.send(
        "POST",
        "/v1/auth/reset-password",
        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
  }

  @Test
  void a_password_is_changed_by_who_knows_it() {
    var token = talk.member(ADA);
    var wrong = change(token, "wrong", "another password");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(text(wrong, "/errors/0/pointer")).isEqualTo("/currentPassword");
    assertThat(change(token, PASSWORD, ADA).status()).isEqualTo(422);
    assertThat(change(token, PASSWORD, "another password").status()).isEqualTo(204);
    assertThat(logIn(ADA, "another password").status()).isEqualTo(200);
  }

  private HttpResponse change(String token, String current, String chosen) {
    return talk.send(
        "PUT",
        "/v1/me/password",
        "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, chosen),
        as(token));
  }

  @Test
  void who_tries_too_often_is_told_when_to_try_again() {
    for (int i = 0; i < 10; i++) {
      assertThat(logIn(ADA, "wrong password").status()).isEqualTo(401);
    }
    var response = logIn(ADA, "wrong password");
    assertThat(response.status()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(response.headers().first("Retry-After"))))
        .isBetween(1, 900);
  }

  @Test
  void the_first_operator_is_set_up_once() {
    talk.member(ADA);
    var minted = (MintOperatorSetup.Result.Minted) talk.marketplace.mintOperatorSetup.mint();
    assertThat(setUp("unknown", "op@example.org").status()).isEqualTo(400);
    assertThat(text(setUp(minted.token(), ADA), "/code")).isEqualTo("email-taken");
    assertThat(setUp(minted.token(), "no address").status()).isEqualTo(422);
    assertThat(setUp(minted.token(), "op@example.org").status()).isEqualTo(201);
    assertThat(text(setUp(minted.token(), "op@example.org"), "/code")).isEqualTo("operator-exists");
    var token = text(logIn("op@example.org", PASSWORD), "/accessToken");
    assertThat(text(talk.get("/v1/me", as(token)), "/role")).isEqualTo("operator");
  }

  private HttpResponse setUp(String token, String email) {
    return talk.send(
        "POST",
        "/v1/auth/operator-setup",
        "{\"token\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}"
            .formatted(token, email, PASSWORD));
  }
}
