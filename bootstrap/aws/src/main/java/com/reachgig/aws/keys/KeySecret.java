package com.reachgig.aws.keys;

import java.util.Optional;

/** The one secret that holds the keys, in versions of which one is current. */
interface KeySecret {

  /** The text of the current version, or empty if there is none. */
  Optional<String> current();

  /** The text of a version that is to become current; empty if it was not made yet. */
  Optional<String> pending(String version);

  /** Keeps a text as a version that is to become current. Repeating it changes nothing. */
  void keepPending(String version, String text);

  /**
   * Keeps a text as a version that is current from now on, unless that version exists.
   *
   * @return whether it did not
   */
  boolean keepCurrent(String version, String text);

  /** Makes a pending version the current one. Repeating it changes nothing. */
  void promote(String version);
}
