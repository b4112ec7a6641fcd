package com.reachgig.api.story;

import static com.reachgig.api.story.Conversation.as;
import static com.reachgig.api.story.Conversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Requests;
import org.junit.jupiter.api.Test;

class ProfileStoryTest {
  private final Conversation talk = new Conversation();
  private final String token = talk.member("ada@example.org");
  private final String account = text(talk.get("/v1/me", as(token)), "/id");

  @Test
  void a_profile_is_filled_and_found() {
    assertThat(talk.get("/v1/profiles/" + account).status()).isEqualTo(404);
    var initial = talk.get("/v1/me/profile", as(token));
    assertThat(initial.headers().first("ETag")).isEqualTo("\"0\"");
    var put =
        talk.send(
            "PUT",
            "/v1/me/profile",
            "{\"displayName\":\"Ada\",\"skills\":[\"Java\"],\"links\":[\"https://ada.example\"]}",
            as(token, "If-Match", "\"0\""));
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.headers().first("ETag")).isEqualTo("\"1\"");
    var found = talk.get("/v1/profiles/" + account);
    assertThat(Requests.text(found))
        .isEqualTo(
            "{\"accountId\":\"%s\",\"displayName\":\"Ada\",\"skills\":[\"java\"],\"links\":[\"https://ada.example\"]}"
                .formatted(account));
    assertThat(found.headers().first("Cache-Control")).isEqualTo("no-cache");
    assertThat(talk.get("/v1/profiles/" + account, "If-None-Match", "\"1\"").status())
        .isEqualTo(304);
  }

  @Test
  void a_change_to_another_version_is_refused() {
    var body = "{\"displayName\":\"Ada\"}";
    assertThat(talk.send("PUT", "/v1/me/profile", body, as(token)).status()).isEqualTo(428);
    assertThat(talk.send("PUT", "/v1/me/profile", body, as(token, "If-Match", "\"7\"")).status())
        .isEqualTo(412);
  }

  @Test
  void a_rule_of_the_domain_is_told_with_its_place() {
    var response =
        talk.send(
            "PUT",
            "/v1/me/profile",
            "{\"displayName\":\"Ada\",\"links\":[\"http://ada.example\"]}",
            as(token, "If-Match", "*"));
    assertThat(response.status()).isEqualTo(422);
    assertThat(Requests.text(response))
        .contains(
            "\"errors\":[{\"pointer\":\"/links/0\",\"code\":\"not-an-https-url\","
                + "\"detail\":\"Must be an https URL.\"}]");
  }

  @Test
  void preferences_are_whole_from_the_first_request_on() {
    var initial = talk.get("/v1/me/preferences", as(token));
    assertThat(Requests.text(initial))
        .isEqualTo(
            "{\"emailNotifications\":{\"applications\":true,\"messages\":true,"
                + "\"engagements\":true,\"reviews\":true,\"news\":false},"
                + "\"locale\":\"en\",\"timezone\":\"Etc/UTC\",\"digest\":\"none\"}");
    var put =
        talk.send(
            "PUT",
            "/v1/me/preferences",
            "{\"emailNotifications\":{\"news\":true},\"timezone\":\"Europe/Lisbon\",\"digest\":\"weekly\"}",
            as(token, "If-Match", "\"0\""));
    assertThat(put.status()).isEqualTo(200);
    assertThat(text(put, "/emailNotifications/news")).isEqualTo("true");
    assertThat(text(put, "/digest")).isEqualTo("weekly");
    assertThat(talk.get("/v1/me/preferences", as(token, "If-None-Match", "\"1\"")).status())
        .isEqualTo(304);
    var unknown =
        talk.send(
            "PUT",
            "/v1/me/preferences",
            "{\"emailNotifications\":{\"gossip\":true},\"timezone\":\"Lisbon\"}",
            as(token, "If-Match", "\"1\""));
    assertThat(text(unknown, "/errors/0/pointer")).isEqualTo("/emailNotifications/gossip");
    assertThat(
            talk.send("PUT", "/v1/me/preferences", "{}", as(token, "If-Match", "\"9\"")).status())
        .isEqualTo(412);
    var zone =
        talk.send(
            "PUT",
            "/v1/me/preferences",
            "{\"timezone\":\"Lisbon\"}",
            as(token, "If-Match", "\"1\""));
    assertThat(text(zone, "/errors/0/code")).isEqualTo("unknown-timezone");
  }
}
