package com.reachgig.domain.gig;

import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.idempotency.Idempotent;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.storage.Part;
import org.jspecify.annotations.Nullable;

/** Opens a draft to everyone, if its terms are complete and its owner's account is active. */
public final class PublishGig {
  private final GigTransitions transitions;
  private final Gigs gigs;
  private final GigEvents events;
  private final Accounts accounts;

  public PublishGig(GigTransitions transitions, Gigs gigs, GigEvents events, Accounts accounts) {
    this.transitions = transitions;
    this.gigs = gigs;
    this.events = events;
    this.accounts = accounts;
  }

  /**
   * Opens the draft.
   *
   * @param version of the gig as the actor saw it, or null if that does not matter
   */
  public GigOutcome publish(
      Actor actor, String gigId, @Nullable Long version, @Nullable Idempotent<Gig> request) {
    return transitions.apply(
        new GigTransitions.Change(actor, gigId, version, request, "gig.published"),
        Gig::publish,
        (before, after) ->
            Part.all(gigs.replace(before, after), events.event(EventType.GIG_PUBLISHED, after)),
        accounts.active(actor.accountId()));
  }
}
