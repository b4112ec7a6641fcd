package com.reachgig.adapter.dynamodb;

import org.jspecify.annotations.Nullable;

/**
 * The names that attributes are stored under. Names of the adapter's own begin with {@code #}, so
 * the few names of users that could be taken for one, or for a key, are stored with {@code ##}
 * before them.
 */
final class Names {
  private static final String ESCAPE = "##";

  private Names() {}

  static String stored(String attribute) {
    boolean taken =
        attribute.startsWith("#")
            || attribute.equals(TableDefinition.PARTITION)
            || attribute.equals(TableDefinition.SORT);
    return taken ? ESCAPE + attribute : attribute;
  }

  /** The user's name of a stored attribute, or null if it is the adapter's own. */
  static @Nullable String attribute(String stored) {
    if (stored.startsWith(ESCAPE)) {
      return stored.substring(ESCAPE.length());
    }
    return stored.startsWith("#") ? null : stored;
  }
}
