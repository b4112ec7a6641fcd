package com.reachgig.domain.storage;

import com.reachgig.ports.item.ItemKey;
import java.util.List;

/** What became of a change. */
public sealed interface Commit {

  /** All of it took effect, durably. */
  record Done() implements Commit {}

  /** Nothing was changed, since something was no longer as the change assumed. */
  record Conflict(List<ItemKey> keys) implements Commit {
    public Conflict {
      keys = List.copyOf(keys);
    }

    /** Whether it was this part whose assumption did not hold. */
    public boolean hit(Part part) {
      return part.writes().stream().anyMatch(write -> keys.contains(write.key()));
    }
  }
}
