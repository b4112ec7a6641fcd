package com.reachgig.domain.gig;

import com.reachgig.domain.Violation;
import java.util.List;

/** What the rules say of a change to a gig. */
sealed interface Decision {

  /** The gig becomes that. */
  record Allowed(Gig gig) implements Decision {}

  /** The gig is that already. */
  record Unchanged() implements Decision {}

  /** Not from the state that the gig is in. */
  record Illegal(GigStatus current) implements Decision {}

  /** Not with the terms that the gig has, or would have. */
  record Invalid(List<Violation> violations) implements Decision {}
}
