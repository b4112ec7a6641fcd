package com.reachgig.api.schema;

import com.reachgig.api.json.Pointer;
import com.reachgig.api.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that a value breaks, gathered while it is decoded. Bounded, so that a hostile body
 * cannot make an answer a hundred times its own size.
 */
public final class Violations {
  private static final int MAX = 50;

  private final FieldError.Place place;
  private final List<FieldError> errors = new ArrayList<>();

  public Violations(FieldError.Place place) {
    this.place = place;
  }

  /** Notes a broken rule. */
  public void add(Pointer at, String code, String detail) {
    if (errors.size() < MAX) {
      var name = at.toString();
      // A parameter is no document: its name is the pointer's one step.
      var shown = place == FieldError.Place.POINTER || name.isEmpty() ? name : name.substring(1);
      errors.add(new FieldError(place, shown, code, detail));
    }
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<FieldError> list() {
    return errors;
  }
}
