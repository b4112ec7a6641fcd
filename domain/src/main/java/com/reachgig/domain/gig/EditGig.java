package com.reachgig.domain.gig;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Millis;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.storage.Part;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives a draft or an open gig other terms, whole. Those of an open gig stay complete and get a new
 * version.
 */
public final class EditGig {
  private final GigTransitions transitions;
  private final Gigs gigs;
  private final GigEvents events;
  private final InstantSource clock;

  public EditGig(GigTransitions transitions, Gigs gigs, GigEvents events, InstantSource clock) {
    this.transitions = transitions;
    this.gigs = gigs;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Replaces all of the gig's terms.
   *
   * @param version of the gig as the actor saw it, or null if that does not matter
   */
  public GigOutcome edit(Actor actor, String gigId, @Nullable Long version, TermsInput terms) {
    return switch (Terms.check(terms, Millis.now(clock))) {
      case Checked.Invalid<Terms>(var violations) -> new GigOutcome.Invalid(violations);
      case Checked.Valid<Terms>(var checked) ->
          transitions.apply(
              new GigTransitions.Change(actor, gigId, version, null, "gig.edited"),
              (gig, now) -> gig.edit(checked, now),
              this::effects,
              Part.none());
    };
  }

  /** Nobody but the owner knows a draft, so nobody is told of its terms. */
  private Part effects(Gig before, Gig after) {
    var event = after.isOpen() ? events.event(EventType.GIG_EDITED, after) : Part.none();
    return Part.all(gigs.replace(before, after), event);
  }
}
