package com.reachgig.domain.gig;

import com.reachgig.domain.Violation;
import com.reachgig.domain.idempotency.StoredResponse;
import java.util.List;

/** What became of a request to make or change a gig. */
public sealed interface GigOutcome {

  /** It took effect, or was so already; the gig as it is now (or was, if it was deleted). */
  record Done(Gig gig) implements GigOutcome {}

  /** It took effect earlier, under the same key; the answer of then. */
  record Replay(StoredResponse response) implements GigOutcome {}

  /** The key was used for another request. */
  record KeyReused() implements GigOutcome {}

  record Invalid(List<Violation> violations) implements GigOutcome {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /** There is no such gig, as far as the actor may know. */
  record NotFound() implements GigOutcome {}

  /** The gig is another's. */
  record Forbidden() implements GigOutcome {}

  /** The actor's account is no longer active. */
  record AccountInactive() implements GigOutcome {}

  /** The gig was changed since the actor read it. */
  record Stale(long currentVersion) implements GigOutcome {}

  /** Not possible in the state that the gig is in. */
  record Illegal(GigStatus current) implements GigOutcome {}
}
