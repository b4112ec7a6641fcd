package com.reachgig.domain.account;

import com.reachgig.domain.Violation;
import java.time.Duration;
import java.util.List;

/** The answer to who only names an address: the same whether an account has it or not. */
public sealed interface Requested {

  /** What is to be said is said by mail, to the address. */
  record Accepted() implements Requested {}

  record Invalid(List<Violation> violations) implements Requested {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  record Throttled(Duration retryAfter) implements Requested {}
}
