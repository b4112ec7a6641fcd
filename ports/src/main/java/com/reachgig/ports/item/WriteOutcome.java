package com.reachgig.ports.item;

import java.util.List;

/** What became of a {@link WriteBatch}. */
public sealed interface WriteOutcome {

  /** Every write took effect, durably. */
  record Committed() implements WriteOutcome {}

  /**
   * Nothing was changed, since conditions did not hold.
   *
   * @param keys the items whose conditions did not hold: all of them, in the batch's order
   */
  record Conflict(List<ItemKey> keys) implements WriteOutcome {
    public Conflict {
      keys = List.copyOf(keys);
    }
  }
}
