package com.reachgig.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects every violation of a given value, so that a person can mend all of them at once. */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  public void add(String pointer, String code, String message) {
    found.add(new Violation(pointer, code, message));
  }

  /** A part's value; or the other one, with the part's violations noted. */
  public <T> T take(Checked<T> part, T otherwise) {
    return switch (part) {
      case Checked.Valid<T>(var value) -> value;
      case Checked.Invalid<T>(var violations) -> {
        found.addAll(violations);
        yield otherwise;
      }
    };
  }

  public List<Violation> found() {
    return List.copyOf(found);
  }

  /** The value, made only if nothing was found; or all that was found. */
  public <T> Checked<T> or(Supplier<T> value) {
    return found.isEmpty() ? new Checked.Valid<>(value.get()) : new Checked.Invalid<>(found);
  }
}
