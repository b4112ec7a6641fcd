package com.reachgig.domain.gig;

import static com.reachgig.domain.GigDesk.actor;
import static com.reachgig.domain.GigDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.CountingStore;
import com.reachgig.domain.GigDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.RacingStore;
import com.reachgig.domain.idempotency.Idempotent;
import com.reachgig.domain.idempotency.StoredResponse;
import com.reachgig.domain.session.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GigIdempotencyTest {
  private final AtomicReference<RacingStore> racing = new AtomicReference<>();
  private final AtomicReference<CountingStore> counting = new AtomicReference<>();
  private final Marketplace market =
      new Marketplace(
          store -> {
            racing.set(new RacingStore(store));
            counting.set(new CountingStore(racing.get()));
            return counting.get();
          });
  private final GigDesk desk = market.gigs();
  private final Actor ada = actor(market.accounts().member("ada@example.org"));

  @Test
  void a_repeated_creation_gives_the_first_answer_and_no_second_gig() {
    var terms = desk.terms("Mow the lawn");
    var first = done(desk.create.create(ada, terms, request("k", "print")));
    assertThat(desk.create.create(ada, terms, request("k", "print")))
        .isEqualTo(new GigOutcome.Replay(response(first)));
    assertThat(desk.board.of(ada.accountId(), ada.accountId(), null, 10).gigs())
        .containsExactly(first);
  }

  @Test
  void a_repeated_creation_gives_the_first_answer_though_the_deadline_has_passed() {
    var t = desk.terms("Mow the lawn");
    var soon = market.clock.instant().plus(Duration.ofHours(1));
    var terms =
        new TermsInput(
            t.title(), null, null, List.of(), null, null, t.remote(), null, t.slots(), soon);
    var first = done(desk.create.create(ada, terms, request("k", "print")));
    market.clock.advance(Duration.ofHours(2));
    assertThat(desk.create.create(ada, terms, request("k", "print")))
        .isEqualTo(new GigOutcome.Replay(response(first)));
    assertThat(desk.create.create(ada, terms, request("another", "print")))
        .isInstanceOf(GigOutcome.Invalid.class);
  }

  @Test
  void a_key_belongs_to_one_request_of_one_account_for_a_day() {
    var terms = desk.terms("Mow the lawn");
    done(desk.create.create(ada, terms, request("k", "print")));
    assertThat(desk.create.create(ada, terms, request("k", "other")))
        .isEqualTo(new GigOutcome.KeyReused());
    var bob = actor("bob");
    var bobs = new Idempotent<>("bob", "k", "other", GigIdempotencyTest::response);
    done(desk.create.create(bob, terms, bobs));
    market.clock.advance(Duration.ofHours(24));
    done(desk.create.create(ada, terms, request("k", "other")));
  }

  @Test
  void a_repeated_transition_gives_the_first_answer_though_the_state_has_moved_on() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    var open = done(desk.publish.publish(ada, draft.id(), 1L, request("k", "print")));
    done(desk.close.close(ada, draft.id(), 2L, null));
    assertThat(desk.publish.publish(ada, draft.id(), 1L, request("k", "print")))
        .isEqualTo(new GigOutcome.Replay(response(open)));
    assertThat(desk.publish.publish(ada, draft.id(), 1L, request("k", "other")))
        .isEqualTo(new GigOutcome.KeyReused());
  }

  @Test
  void of_two_equal_requests_at_the_same_time_both_get_the_same_answer() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    var rival = new AtomicReference<GigOutcome>();
    racing
        .get()
        .before(
            "GIG#",
            () -> rival.set(desk.publish.publish(ada, draft.id(), 1L, request("k", "print"))));
    assertThat(desk.publish.publish(ada, draft.id(), 1L, request("k", "print")))
        .isEqualTo(new GigOutcome.Replay(response(done(rival.get()))));
    assertThat(market.eventsOf(draft.id())).containsExactly("GigPublished");
  }

  @Test
  void a_refused_request_leaves_its_key_free() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    assertThat(desk.close.close(ada, draft.id(), 1L, request("k", "print")))
        .isEqualTo(new GigOutcome.Illegal(GigStatus.DRAFT));
    done(desk.publish.publish(ada, draft.id(), 1L, request("k", "publish")));
  }

  @Test
  void a_creation_is_one_write_and_no_read() {
    counting.get().calls.clear();
    desk.draft(ada, desk.terms("Mow the lawn"));
    assertThat(counting.get().calls).containsExactly("write of 1");
    counting.get().calls.clear();
    done(desk.create.create(ada, desk.terms("Mow the lawn"), request("k", "print")));
    assertThat(counting.get().calls).containsExactly("write of 2");
  }

  private Idempotent<Gig> request(String key, String fingerprint) {
    return new Idempotent<>(ada.accountId(), key, fingerprint, GigIdempotencyTest::response);
  }

  private static StoredResponse response(Gig gig) {
    byte[] body = (gig.id() + " is " + gig.status()).getBytes(StandardCharsets.UTF_8);
    return new StoredResponse(201, Map.of("etag", "\"" + gig.version() + "\""), body);
  }
}
