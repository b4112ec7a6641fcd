package com.reachgig.api.story;

import static com.reachgig.api.story.Conversation.as;
import static com.reachgig.api.story.Conversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Requests;
import com.reachgig.api.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class GigStoryTest {
  static final String TERMS =
      """
      {"title":"Translate a manual","description":"40 pages.","category":"translation",\
      "skills":["English"],"budget":{"amountMinor":45000,"currency":"EUR"},"remote":true,\
      "slots":1,"deadline":"2026-12-24T20:00:00+00:00"}""";

  private final Conversation talk = new Conversation();
  private final String ada = talk.member("ada@example.org");
  private final String bob = talk.member("bob@example.org");

  private HttpResponse create(String terms, String... headers) {
    return talk.send("POST", "/v1/gigs", terms, as(ada, headers));
  }

  private HttpResponse act(String token, String id, String action, String key) {
    var path = "/v1/gigs/" + id + "/" + action;
    return talk.send("POST", path, "", as(token, "Idempotency-Key", key));
  }

  @Test
  void a_draft_is_made_and_read_by_its_owner_only() {
    var made = create(TERMS);
    assertThat(made.status()).isEqualTo(201);
    var id = text(made, "/id");
    var location = "/v1/gigs/" + id;
    assertThat(made.headers().first("Location")).isEqualTo(location);
    assertThat(made.headers().first("ETag")).isEqualTo("\"1\"");
    assertThat(Requests.text(made))
        .isEqualTo(
            """
            {"id":"%s","ownerId":"%s","status":"draft","title":"Translate a manual",\
            "description":"40 pages.","category":"translation","skills":["english"],\
            "budget":{"amountMinor":45000,"currency":"EUR"},"remote":true,"slots":1,\
            "deadline":"2026-12-24T20:00:00Z","termsVersion":1,\
            "createdAt":"2026-11-24T20:00:00Z","updatedAt":"2026-11-24T20:00:00Z"}"""
                .formatted(id, text(made, "/ownerId")));
    assertThat(talk.get(location, as(ada)).body()).isEqualTo(made.body());
    assertThat(talk.get(location, as(bob)).status()).isEqualTo(404);
    assertThat(talk.get(location).status()).isEqualTo(404);
    assertThat(talk.get("/v1/gigs/%23").status()).isEqualTo(404);
  }

  @Test
  void whoever_logged_out_sees_drafts_no_more() {
    var draft = "/v1/gigs/" + text(create(TERMS), "/id");
    var owner = text(create("{\"title\":\"Another\"}"), "/ownerId");
    var open = text(create(TERMS), "/id");
    act(ada, open, "publish", "k");
    assertThat(talk.send("POST", "/v1/auth/logout", "", as(ada)).status()).isEqualTo(204);
    for (var path : List.of(draft, "/v1/gigs?owner=me", "/v1/gigs?owner=" + owner)) {
      assertThat(text(talk.get(path, as(ada)), "/code")).as(path).isEqualTo("invalid-token");
    }
    assertThat(talk.get("/v1/gigs/" + open, as(ada)).status()).isEqualTo(200);
  }

  @Test
  void a_gig_goes_through_its_states() {
    var id = text(create(TERMS), "/id");
    var published = act(ada, id, "publish", "k1");
    assertThat(text(published, "/status")).isEqualTo("open");
    assertThat(published.headers().first("ETag")).isEqualTo("\"2\"");
    assertThat(talk.get("/v1/gigs/" + id).body()).isEqualTo(published.body());
    assertThat(text(act(ada, id, "publish", "k2"), "/code")).isEqualTo("illegal-transition");
    assertThat(text(act(ada, id, "publish", "k3"), "/detail")).contains("state open");
    assertThat(text(act(bob, id, "close", "k4"), "/code")).isEqualTo("forbidden");
    assertThat(text(act(ada, id, "close", "k5"), "/status")).isEqualTo("closed");
    assertThat(text(act(ada, id, "reopen", "k6"), "/status")).isEqualTo("open");
    assertThat(act(ada, "unknown", "close", "k7").status()).isEqualTo(404);
  }

  @Test
  void a_repeated_request_gets_the_answer_of_before_and_no_second_effect() {
    var first = create(TERMS, "Idempotency-Key", "c");
    var again = create(TERMS, "Idempotency-Key", "c");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().first("Location")).isEqualTo(first.headers().first("Location"));
    assertThat(first.headers().first("Idempotent-Replayed")).isNull();
    assertThat(again.headers().first("Idempotent-Replayed")).isEqualTo("true");
    var other = create("{\"title\":\"Another\"}", "Idempotency-Key", "c");
    assertThat(other.status()).isEqualTo(422);
    assertThat(text(other, "/code")).isEqualTo("idempotency-key-reused");
    var id = text(first, "/id");
    var published = act(ada, id, "publish", "p");
    var replayed = act(ada, id, "publish", "p");
    assertThat(replayed.body()).isEqualTo(published.body());
    assertThat(replayed.headers().first("ETag")).isEqualTo("\"2\"");
    assertThat(replayed.headers().first("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void a_change_that_was_not_stored_shows_nowhere() {
    var path = "/v1/gigs/" + text(create(TERMS), "/id");
    talk.marketplace.store.failNextWrite();
    var failed = talk.send("POST", path + "/publish", "", as(ada, "Idempotency-Key", "p"));
    assertThat(failed.status()).isEqualTo(503);
    var put = talk.send("PUT", path, "{\"title\":\"Another title\"}", as(ada, "If-Match", "\"1\""));
    assertThat(text(put, "/title")).isEqualTo("Another title");
    assertThat(text(put, "/status")).isEqualTo("draft");
    assertThat(talk.get(path, as(ada)).body()).isEqualTo(put.body());
  }

  @Test
  void a_transition_may_name_the_version_that_it_means() {
    var path = "/v1/gigs/" + text(create(TERMS), "/id") + "/publish";
    var stale = talk.send("POST", path, "", as(ada, "Idempotency-Key", "a", "If-Match", "\"7\""));
    assertThat(stale.status()).isEqualTo(412);
    var none =
        talk.send("POST", path, "", as(ada, "Idempotency-Key", "b", "If-Match", "\"7\", \"8\""));
    assertThat(none.status()).isEqualTo(412);
    var one =
        talk.send("POST", path, "", as(ada, "Idempotency-Key", "c", "If-Match", "\"7\", \"1\""));
    assertThat(one.status()).isEqualTo(200);
  }

  @Test
  void an_incomplete_draft_is_not_published() {
    var id = text(create("{\"title\":\"Something\"}"), "/id");
    var response = act(ada, id, "publish", "k");
    assertThat(response.status()).isEqualTo(422);
    assertThat(text(response, "/code")).isEqualTo("gig-incomplete");
    assertThat(Requests.text(response))
        .contains(
            "{\"pointer\":\"/category\",\"code\":\"required\","
                + "\"detail\":\"Is required of an open gig.\"}");
  }

  @Test
  void terms_are_replaced_by_who_saw_the_version() {
    var path = "/v1/gigs/" + text(create(TERMS), "/id");
    var changed = "{\"title\":\"Another title\"}";
    assertThat(talk.send("PUT", path, changed, as(ada)).status()).isEqualTo(428);
    assertThat(talk.send("PUT", path, changed, as(ada, "If-Match", "\"2\"")).status())
        .isEqualTo(412);
    assertThat(talk.send("PUT", path, changed, as(ada, "If-Match", "\"x\"")).status())
        .isEqualTo(412);
    assertThat(talk.send("PUT", path, changed, as(bob, "If-Match", "\"1\"")).status())
        .isEqualTo(404);
    var put = talk.send("PUT", path, changed, as(ada, "If-Match", "\"1\""));
    assertThat(text(put, "/title")).isEqualTo("Another title");
    assertThat(put.headers().first("ETag")).isEqualTo("\"2\"");
    assertThat(talk.send("PUT", path, TERMS, as(ada, "If-Match", "*")).status()).isEqualTo(200);
  }

  @Test
  void a_draft_is_deleted_and_an_open_gig_is_not() {
    var path = "/v1/gigs/" + text(create(TERMS), "/id");
    assertThat(talk.send("DELETE", path, "", as(ada)).status()).isEqualTo(428);
    assertThat(talk.send("DELETE", path, "", as(ada, "If-Match", "\"1\"")).status()).isEqualTo(204);
    assertThat(talk.get(path, as(ada)).status()).isEqualTo(404);
    var open = text(create(TERMS), "/id");
    act(ada, open, "publish", "k");
    assertThat(talk.send("DELETE", "/v1/gigs/" + open, "", as(ada, "If-Match", "\"2\"")).status())
        .isEqualTo(409);
  }

  @Test
  void every_broken_rule_is_told() {
    var response =
        create(
            """
            {"title":"x","category":"nonsense","skills":["a b",7],\
            "budget":{"amountMinor":0.5,"currency":"EU"},"slots":0,"deadline":"soon","extra":1}""");
    assertThat(response.status()).isEqualTo(422);
    var errors = Requests.text(response);
    for (var pointer :
        new String[] {
          "/title",
          "/category",
          "/skills/1",
          "/budget/amountMinor",
          "/budget/currency",
          "/slots",
          "/deadline",
          "/extra"
        }) {
      assertThat(errors).contains("{\"pointer\":\"" + pointer + "\"");
    }
    var domain = create("{\"title\":\"abc\",\"deadline\":\"2020-01-01T00:00:00Z\"}");
    assertThat(text(domain, "/errors/0/pointer")).isEqualTo("/deadline");
    assertThat(text(domain, "/errors/0/code")).isEqualTo("not-ahead");
  }
}
