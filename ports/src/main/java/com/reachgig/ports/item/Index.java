package com.reachgig.ports.item;

import java.util.Set;

/**
 * A second order of the table's items. An item is in the index while it has both attributes; an
 * item that lacks one is not (the index is <em>sparse</em>).
 *
 * @param name 3 to 255 characters
 * @param partitionAttribute a {@link com.reachgig.ports.value.Value.Text} of 1 to 2,048 bytes where
 *     present
 * @param sortAttribute a {@link com.reachgig.ports.value.Value.Text} of 1 to 1,024 bytes where
 *     present
 * @param projection which attributes the index returns
 */
public record Index(
    String name, String partitionAttribute, String sortAttribute, Projection projection) {

  /** Which attributes items read through an index carry; key and version are always there. */
  public sealed interface Projection {

    /** All of them. */
    record Everything() implements Projection {}

    /** These, the index's own two, and no others. */
    record Only(Set<String> attributes) implements Projection {
      public Only {
        attributes = Set.copyOf(attributes);
      }
    }
  }
}
