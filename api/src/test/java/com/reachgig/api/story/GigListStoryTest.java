package com.reachgig.api.story;

import static com.reachgig.api.story.Conversation.as;
import static com.reachgig.api.story.Conversation.json;
import static com.reachgig.api.story.Conversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GigListStoryTest {
  private final Conversation talk = new Conversation();
  private final String ada = talk.member("ada@example.org");
  private final String owner = text(talk.get("/v1/me", as(ada)), "/id");
  private final List<String> newestFirst = new ArrayList<>();

  @BeforeEach
  void five_open_gigs_and_a_draft() {
    for (int i = 0; i < 5; i++) {
      talk.marketplace.clock.pass(Duration.ofSeconds(1));
      var id = text(talk.send("POST", "/v1/gigs", GigStoryTest.TERMS, as(ada)), "/id");
      var path = "/v1/gigs/" + id + "/publish";
      talk.send("POST", path, "", as(ada, "Idempotency-Key", "k" + i));
      newestFirst.addFirst(id);
    }
    talk.send("POST", "/v1/gigs", "{\"title\":\"A draft\"}", as(ada));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "category=translation&", "skill=English&", "owner=OWNER&"})
  void pages_of_a_list_hold_each_gig_once_newest_first(String filter) {
    var first = "/v1/gigs?" + filter.replace("OWNER", owner) + "limit=2";
    var seen = new ArrayList<String>();
    var response = talk.get(first);
    for (var next = next(response); next != null; next = next(response)) {
      seen.addAll(ids(response));
      var link = response.headers().first("Link");
      assertThat(link).startsWith("</v1/gigs?").endsWith("cursor=" + next + ">; rel=\"next\"");
      response = talk.get(String.valueOf(link).substring(1, String.valueOf(link).indexOf('>')));
    }
    seen.addAll(ids(response));
    assertThat(seen).isEqualTo(newestFirst);
    assertThat(response.headers().first("Link")).isNull();
  }

  @Test
  void an_owner_sees_drafts_among_their_own() {
    assertThat(ids(talk.get("/v1/gigs?owner=me", as(ada)))).hasSize(6);
    assertThat(ids(talk.get("/v1/gigs?owner=" + owner))).hasSize(5);
    var nobody = talk.get("/v1/gigs?owner=me");
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.headers().first("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void what_nobody_offers_is_an_empty_list() {
    assertThat(ids(talk.get("/v1/gigs?category=legal"))).isEmpty();
    assertThat(ids(talk.get("/v1/gigs?skill=cobol"))).isEmpty();
    assertThat(ids(talk.get("/v1/gigs?owner=unknown"))).isEmpty();
  }

  @Test
  void filters_and_cursors_that_make_no_sense_are_refused() {
    assertThat(talk.get("/v1/gigs?category=translation&skill=java").status()).isEqualTo(400);
    assertThat(talk.get("/v1/gigs?category=nonsense").status()).isEqualTo(400);
    assertThat(talk.get("/v1/gigs?skill=%3F").status()).isEqualTo(400);
    assertThat(talk.get("/v1/gigs?limit=51").status()).isEqualTo(400);
    var cursor = next(talk.get("/v1/gigs?limit=2"));
    assertThat(talk.get("/v1/gigs?limit=3&cursor=" + cursor).status()).isEqualTo(200);
    var elsewhere = talk.get("/v1/gigs?category=translation&cursor=" + cursor);
    assertThat(text(elsewhere, "/code")).isEqualTo("invalid-cursor");
    assertThat(talk.get("/v1/gigs?cursor=A" + cursor).status()).isEqualTo(400);
  }

  @Test
  void categories_are_listed() {
    var list = talk.get("/v1/categories");
    assertThat(text(list, "/items/0/slug")).isEqualTo("software-development");
    assertThat(text(list, "/items/0/label")).isEqualTo("Software development");
  }

  private static List<String> ids(HttpResponse response) {
    var items = ((Json.Members) json(response)).values().get("items");
    return ((Json.Items) Objects.requireNonNull(items))
        .values().stream()
            .map(gig -> ((Json.Members) gig).values().get("id"))
            .map(id -> ((Json.Text) Objects.requireNonNull(id)).value())
            .toList();
  }

  private static @Nullable String next(HttpResponse response) {
    return ((Json.Members) json(response)).values().get("next") instanceof Json.Text(var next)
        ? next
        : null;
  }
}
