package com.reachgig.domain;

import java.util.List;

/** A value that was given from outside, after all of its rules were checked. */
public sealed interface Checked<T> {

  /** It keeps every rule, and is normalised. */
  record Valid<T>(T value) implements Checked<T> {}

  /** It breaks rules: all of these. */
  record Invalid<T>(List<Violation> violations) implements Checked<T> {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }
}
