package com.reachgig.domain.session;

import static com.reachgig.domain.AccountDesk.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.RacingStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String ADA = "ada@example.org";

  private final AtomicReference<RacingStore> racing = new AtomicReference<>();
  private final Marketplace market =
      new Marketplace(
          store -> {
            racing.set(new RacingStore(store));
            return racing.get();
          });
  private final AccountDesk desk = market.accounts();
  private final String id = desk.member(ADA);

  @Test
  void a_session_lives_on_by_its_refresh_tokens() {
    var tokens = desk.loggedIn(ADA);
    for (int i = 0; i < 3; i++) {
      market.clock.advance(Duration.ofDays(20));
      assertThat(desk.isGood(tokens)).isFalse();
      tokens = refreshed(tokens);
      assertThat(desk.isGood(tokens)).isTrue();
    }
    assertThat(market.sessions.of(id))
        .extracting(Session::lastUsedAt)
        .containsExactly(market.clock.instant());
  }

  @Test
  void a_session_that_is_not_refreshed_for_thirty_days_has_ended() {
    var tokens = desk.loggedIn(ADA);
    market.clock.advance(Session.LIFE);
    assertThat(refresh(tokens)).isEqualTo(new Refresh.Result.Invalid());
    assertThat(market.sessions.of(id)).isEmpty();
  }

  @Test
  void a_refresh_token_that_comes_again_ends_the_session() {
    var first = desk.loggedIn(ADA);
    var second = refreshed(first);
    assertThat(refresh(first)).isEqualTo(new Refresh.Result.Invalid());
    assertThat(desk.isGood(second)).isFalse();
    assertThat(refresh(second)).isEqualTo(new Refresh.Result.Invalid());
    assertThat(market.auditOf(id)).last().isEqualTo("session.refresh-token-reused");
  }

  @Test
  void a_refresh_token_that_comes_twice_at_the_same_time_ends_the_session() {
    var tokens = desk.loggedIn(ADA);
    var winner = new AtomicReference<Refresh.Result>();
    racing.get().before("REFRESH#", () -> winner.set(refresh(tokens)));
    assertThat(refresh(tokens)).isEqualTo(new Refresh.Result.Invalid());
    assertThat(winner.get())
        .isInstanceOfSatisfying(
            Refresh.Result.Refreshed.class,
            refreshed -> assertThat(desk.isGood(refreshed.tokens())).isFalse());
  }

  @Test
  void a_session_that_ends_during_a_refresh_stays_ended() {
    var tokens = desk.loggedIn(ADA);
    var actor = desk.actor(tokens);
    racing.get().before("REFRESH#", () -> desk.endSession.end(actor, actor.sessionId()));
    assertThat(refresh(tokens)).isEqualTo(new Refresh.Result.Invalid());
    assertThat(market.sessions.of(id)).isEmpty();
  }

  @Test
  void logout_ends_this_session_at_once_and_no_other() {
    var here = desk.loggedIn(ADA);
    var elsewhere = desk.loggedIn(ADA);
    var actor = desk.actor(here);
    assertThat(desk.endSession.end(actor, actor.sessionId()))
        .isEqualTo(new EndSession.Result.Ended());
    assertThat(desk.isGood(here)).isFalse();
    assertThat(refresh(here)).isEqualTo(new Refresh.Result.Invalid());
    assertThat(desk.isGood(elsewhere)).isTrue();
  }

  @Test
  void members_see_and_end_their_own_sessions_only() {
    desk.member("bob@example.org");
    var bob = desk.actor(desk.loggedIn("bob@example.org"));
    var tokens = desk.loggedIn(ADA);
    assertThat(market.sessions.of(id))
        .singleElement()
        .satisfies(session -> assertThat(session.client()).isEqualTo(HOME));
    for (String other : List.of(tokens.sessionId(), "", "no/id", "x".repeat(2_000))) {
      assertThat(desk.endSession.end(bob, other)).isEqualTo(new EndSession.Result.NotFound());
    }
    assertThat(desk.isGood(tokens)).isTrue();
  }

  @Test
  void the_oldest_session_makes_room_for_a_new_one() {
    var tokens = new ArrayList<Tokens>();
    for (int i = 0; i <= Sessions.MAX; i++) {
      market.clock.advance(Duration.ofMinutes(2));
      tokens.add(desk.loggedIn(ADA));
    }
    assertThat(market.sessions.of(id)).hasSize(Sessions.MAX);
    assertThat(market.sessions.find(id, tokens.getFirst().sessionId())).isEmpty();
    assertThat(desk.isGood(tokens.getLast())).isTrue();
  }

  @Test
  void a_token_alone_tells_who_seems_to_act() {
    var recognize = new Recognize(market.signer);
    var tokens = desk.loggedIn(ADA);
    var actor = desk.actor(tokens);
    desk.endSession.end(actor, actor.sessionId());
    assertThat(recognize.recognize(tokens.accessToken())).contains(actor);
    assertThat(recognize.recognize("forged")).isEmpty();
    assertThat(desk.isGood(tokens)).isFalse();
  }

  @Test
  void what_a_device_calls_itself_is_cut_between_characters() {
    var client = new Client("192.0.2.1", "x".repeat(255) + "\uD83D\uDE00");
    assertThat(client.userAgent()).isEqualTo("x".repeat(255));
  }

  private Refresh.Result refresh(Tokens tokens) {
    return desk.refresh.refresh(tokens.refreshToken(), HOME);
  }

  private Tokens refreshed(Tokens tokens) {
    return ((Refresh.Result.Refreshed) refresh(tokens)).tokens();
  }
}
