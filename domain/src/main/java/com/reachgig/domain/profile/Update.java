package com.reachgig.domain.profile;

import com.reachgig.domain.Violation;
import java.util.List;

/** What became of a member's change. */
public sealed interface Update<T> {

  record Updated<T>(Versioned<T> now) implements Update<T> {}

  record Invalid<T>(List<Violation> violations) implements Update<T> {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /** It was changed since the member read it. */
  record Stale<T>(long currentVersion) implements Update<T> {}
}
