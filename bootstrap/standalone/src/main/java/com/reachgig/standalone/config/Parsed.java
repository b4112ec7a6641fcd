package com.reachgig.standalone.config;

import java.util.List;

/** What the sources came to. */
public sealed interface Parsed {

  /** All is well. */
  record Valid(Config config) implements Parsed {}

  /**
   * Nothing can start with these.
   *
   * @param problems all of them, each a sentence that names the setting as it was given
   */
  record Invalid(List<String> problems) implements Parsed {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
