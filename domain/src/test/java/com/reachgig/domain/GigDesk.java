package com.reachgig.domain;

import com.reachgig.domain.gig.CloseGig;
import com.reachgig.domain.gig.CreateGig;
import com.reachgig.domain.gig.DeleteDraft;
import com.reachgig.domain.gig.EditGig;
import com.reachgig.domain.gig.Gig;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.GigEvents;
import com.reachgig.domain.gig.GigOutcome;
import com.reachgig.domain.gig.GigTransitions;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.gig.PublishGig;
import com.reachgig.domain.gig.ReopenGig;
import com.reachgig.domain.gig.TermsInput;
import com.reachgig.domain.idempotency.IdempotencyRecords;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Role;
import java.time.Duration;
import java.util.List;

/** The use cases of gigs, and short cuts to the states that stories begin with. */
public final class GigDesk {
  public final Gigs gigs;
  public final GigBoard board;
  public final CreateGig create;
  public final EditGig edit;
  public final PublishGig publish;
  public final CloseGig close;
  public final ReopenGig reopen;
  public final DeleteDraft delete;

  private final Marketplace market;

  GigDesk(Marketplace m) {
    this.market = m;
    var records = new IdempotencyRecords(m.store, m.clock);
    gigs = new Gigs(m.store);
    board = new GigBoard(m.store);
    var events = new GigEvents(m.outbox);
    var transitions = new GigTransitions(m.transactions, gigs, records, m.audit, m.clock);
    create = new CreateGig(m.transactions, gigs, records, m.ids, m.clock);
    edit = new EditGig(transitions, gigs, events, m.clock);
    publish = new PublishGig(transitions, gigs, events, m.accounts);
    close = new CloseGig(transitions, gigs, events);
    reopen = new ReopenGig(transitions, gigs, events, m.accounts);
    delete = new DeleteDraft(transitions, gigs);
  }

  public static Actor actor(String accountId) {
    return new Actor(accountId, "session-of-" + accountId, Role.MEMBER);
  }

  public TermsInput terms(String title) {
    return terms(title, List.of("java", "sql"));
  }

  /** Complete terms. */
  public TermsInput terms(String title, List<String> skills) {
    return new TermsInput(
        title,
        "What is to be done",
        "software-development",
        skills,
        250_000L,
        "EUR",
        true,
        null,
        2L,
        market.clock.instant().plus(Duration.ofDays(30)));
  }

  public Gig draft(Actor owner, TermsInput terms) {
    return done(create.create(owner, terms, null));
  }

  public Gig open(Actor owner, TermsInput terms) {
    return done(publish.publish(owner, draft(owner, terms).id(), 1L, null));
  }

  public static Gig done(GigOutcome outcome) {
    if (outcome instanceof GigOutcome.Done(var gig)) {
      return gig;
    }
    throw new AssertionError("not done but " + outcome);
  }
}
