package com.reachgig.domain.gig;

import static com.reachgig.domain.GigDesk.actor;
import static com.reachgig.domain.GigDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.GigDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.RacingStore;
import com.reachgig.domain.Violation;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Role;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GigTest {
  private final AtomicReference<RacingStore> racing = new AtomicReference<>();
  private final Marketplace market =
      new Marketplace(
          store -> {
            racing.set(new RacingStore(store));
            return racing.get();
          });
  private final GigDesk desk = market.gigs();
  private final Actor ada = actor(market.accounts().member("ada@example.org"));
  private final Actor bob = actor(market.accounts().member("bob@example.org"));

  @Test
  void a_gig_goes_from_draft_to_open_to_closed_and_back() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    assertThat(draft.status()).isEqualTo(GigStatus.DRAFT);
    market.clock.advance(Duration.ofMinutes(1));
    var open = done(desk.publish.publish(ada, draft.id(), 1L, null));
    assertThat(open.publishedAt()).isEqualTo(market.clock.instant());
    market.clock.advance(Duration.ofMinutes(1));
    done(desk.close.close(ada, draft.id(), 2L, null));
    var reopened = done(desk.reopen.reopen(ada, draft.id(), 3L, null));

    assertThat(reopened.publishedAt()).isEqualTo(open.publishedAt());
    assertThat(reopened.version()).isEqualTo(4);
    assertThat(desk.gigs.find(draft.id(), null)).contains(reopened);
    assertThat(market.auditOf(draft.id()))
        .containsExactly("gig.published", "gig.closed", "gig.reopened");
    assertThat(market.eventsOf(draft.id()))
        .containsExactly("GigPublished", "GigClosed", "GigReopened");
  }

  @Test
  void what_was_answered_is_what_is_read_later() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn", List.of("Java", " c++", "java")));
    assertThat(draft.terms().skills()).containsExactly("java", "c++");
    assertThat(desk.gigs.find(draft.id(), ada.accountId())).contains(draft);
    var bare = desk.draft(ada, bare("Something to do"));
    assertThat(desk.gigs.find(bare.id(), ada.accountId())).contains(bare);
  }

  @Test
  void a_draft_is_its_owners_alone_and_a_closed_gig_stays_readable() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    assertThat(desk.gigs.find(draft.id(), bob.accountId())).isEmpty();
    assertThat(desk.gigs.find(draft.id(), null)).isEmpty();
    assertThat(desk.publish.publish(bob, draft.id(), 1L, null))
        .isEqualTo(new GigOutcome.NotFound());
    assertThat(desk.publish.publish(bob, "no/id", 1L, null)).isEqualTo(new GigOutcome.NotFound());

    done(desk.publish.publish(ada, draft.id(), 1L, null));
    assertThat(desk.close.close(bob, draft.id(), 2L, null)).isEqualTo(new GigOutcome.Forbidden());
    var closed = done(desk.close.close(ada, draft.id(), 2L, null));
    assertThat(desk.gigs.find(draft.id(), null)).contains(closed);
  }

  @Test
  void an_incomplete_draft_is_not_published_and_all_that_is_missing_is_said() {
    var draft = desk.draft(ada, bare("Something to do"));
    var outcome = desk.publish.publish(ada, draft.id(), 1L, null);
    assertThat(((GigOutcome.Invalid) outcome).violations())
        .extracting(Violation::pointer)
        .containsExactly(
            "/description", "/category", "/skills", "/budget", "/location", "/slots", "/deadline");
  }

  @Test
  void a_gig_opens_only_while_its_deadline_is_ahead() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    var open = desk.open(ada, desk.terms("Rake the leaves"));
    done(desk.close.close(ada, open.id(), 2L, null));
    market.clock.advance(Duration.ofDays(30));
    var late = List.of(new Violation("/deadline", "not-ahead", "must be in the future"));
    assertThat(desk.publish.publish(ada, draft.id(), 1L, null))
        .isEqualTo(new GigOutcome.Invalid(late));
    assertThat(desk.reopen.reopen(ada, open.id(), 3L, null))
        .isEqualTo(new GigOutcome.Invalid(late));
  }

  @Test
  void terms_of_an_open_gig_get_a_new_version_and_stay_complete() {
    var draft = desk.draft(ada, bare("Something to do"));
    var edited = done(desk.edit.edit(ada, draft.id(), 1L, desk.terms("Mow the lawn")));
    assertThat(edited.termsVersion()).isEqualTo(1);
    var open = done(desk.publish.publish(ada, draft.id(), 2L, null));
    var same = done(desk.edit.edit(ada, open.id(), 3L, desk.terms("Mow the lawn")));
    assertThat(same).isEqualTo(open);
    var changed = done(desk.edit.edit(ada, open.id(), 3L, desk.terms("Mow it all")));
    assertThat(changed.termsVersion()).isEqualTo(2);
    assertThat(desk.edit.edit(ada, open.id(), 4L, bare("Mow")))
        .isInstanceOf(GigOutcome.Invalid.class);
    assertThat(market.eventsOf(open.id())).containsExactly("GigPublished", "GigEdited");
  }

  @Test
  void what_the_state_does_not_allow_is_refused_with_the_state() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    assertThat(desk.close.close(ada, draft.id(), 1L, null))
        .isEqualTo(new GigOutcome.Illegal(GigStatus.DRAFT));
    assertThat(desk.reopen.reopen(ada, draft.id(), null, null))
        .isEqualTo(new GigOutcome.Illegal(GigStatus.DRAFT));
    done(desk.publish.publish(ada, draft.id(), null, null));
    assertThat(desk.publish.publish(ada, draft.id(), null, null))
        .isEqualTo(new GigOutcome.Illegal(GigStatus.OPEN));
    assertThat(desk.delete.delete(ada, draft.id(), 2L))
        .isEqualTo(new GigOutcome.Illegal(GigStatus.OPEN));
    done(desk.close.close(ada, draft.id(), null, null));
    assertThat(desk.edit.edit(ada, draft.id(), 3L, desk.terms("Mow it all")))
        .isEqualTo(new GigOutcome.Illegal(GigStatus.CLOSED));
  }

  @Test
  void a_deleted_draft_is_gone() {
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    assertThat(done(desk.delete.delete(ada, draft.id(), 1L))).isEqualTo(draft);
    assertThat(desk.gigs.find(draft.id(), ada.accountId())).isEmpty();
    assertThat(desk.board.of(ada.accountId(), ada.accountId(), null, 10).gigs()).isEmpty();
  }

  @Test
  void who_saw_an_older_version_changes_nothing() {
    var open = desk.open(ada, desk.terms("Mow the lawn"));
    assertThat(desk.close.close(ada, open.id(), 1L, null)).isEqualTo(new GigOutcome.Stale(2));
  }

  @Test
  void of_two_changes_at_the_same_time_one_wins() {
    var open = desk.open(ada, desk.terms("Mow the lawn"));
    var terms = desk.terms("Mow it all");
    racing.get().before("GIG#", () -> desk.edit.edit(ada, open.id(), 2L, terms));
    assertThat(desk.close.close(ada, open.id(), 2L, null)).isEqualTo(new GigOutcome.Stale(3));
    var now = desk.gigs.find(open.id(), null).orElseThrow();
    assertThat(now.isOpen()).isTrue();
    assertThat(now.terms().title()).isEqualTo("Mow it all");
  }

  @Test
  void a_change_that_names_no_version_is_decided_anew_after_a_lost_race() {
    var open = desk.open(ada, desk.terms("Mow the lawn"));
    racing.get().before("GIG#", () -> desk.close.close(ada, open.id(), 2L, null));
    assertThat(desk.close.close(ada, open.id(), null, null))
        .isEqualTo(new GigOutcome.Illegal(GigStatus.CLOSED));
  }

  @Test
  void a_suspension_between_check_and_commit_keeps_a_gig_from_opening() {
    var accounts = market.accounts();
    var operator = new Actor(accounts.operator("operator@example.org"), "s", Role.OPERATOR);
    var draft = desk.draft(ada, desk.terms("Mow the lawn"));
    racing.get().before("GIG#", () -> accounts.suspend.suspend(operator, ada.accountId()));
    assertThat(desk.publish.publish(ada, draft.id(), 1L, null))
        .isEqualTo(new GigOutcome.AccountInactive());
    assertThat(desk.board.open(null, 10).gigs()).isEmpty();
  }

  private static TermsInput bare(String title) {
    return new TermsInput(title, null, null, List.of(), null, null, null, null, null, null);
  }
}
