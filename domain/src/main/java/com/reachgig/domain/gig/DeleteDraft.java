package com.reachgig.domain.gig;

import com.reachgig.domain.session.Actor;
import com.reachgig.domain.storage.Part;
import org.jspecify.annotations.Nullable;

/** Deletes a gig that was never published. */
public final class DeleteDraft {
  private final GigTransitions transitions;
  private final Gigs gigs;

  public DeleteDraft(GigTransitions transitions, Gigs gigs) {
    this.transitions = transitions;
    this.gigs = gigs;
  }

  /**
   * Deletes the draft.
   *
   * @param version of the gig as the actor saw it, or null if that does not matter
   */
  public GigOutcome delete(Actor actor, String gigId, @Nullable Long version) {
    return transitions.apply(
        new GigTransitions.Change(actor, gigId, version, null, "gig.deleted"),
        (gig, _) -> gig.delete(),
        (before, _) -> gigs.remove(before),
        Part.none());
  }
}
