package com.reachgig.standalone.doctor;

import java.io.IOException;

/** One thing to look at. */
public interface Check {
  /** In one or two words. */
  String name();

  /**
   * Looks.
   *
   * @throws IOException if that very failure says what is wrong
   */
  Finding look() throws IOException;
}
