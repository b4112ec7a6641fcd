package com.reachgig.domain.gig;

import com.reachgig.domain.event.EventType;
import com.reachgig.domain.idempotency.Idempotent;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.storage.Part;
import org.jspecify.annotations.Nullable;

/** Takes an open gig from where others find it. */
public final class CloseGig {
  private final GigTransitions transitions;
  private final Gigs gigs;
  private final GigEvents events;

  public CloseGig(GigTransitions transitions, Gigs gigs, GigEvents events) {
    this.transitions = transitions;
    this.gigs = gigs;
    this.events = events;
  }

  /**
   * Closes the open gig.
   *
   * @param version of the gig as the actor saw it, or null if that does not matter
   */
  public GigOutcome close(
      Actor actor, String gigId, @Nullable Long version, @Nullable Idempotent<Gig> request) {
    return transitions.apply(
        new GigTransitions.Change(actor, gigId, version, request, "gig.closed"),
        Gig::close,
        (before, after) ->
            Part.all(gigs.replace(before, after), events.event(EventType.GIG_CLOSED, after)),
        Part.none());
  }
}
