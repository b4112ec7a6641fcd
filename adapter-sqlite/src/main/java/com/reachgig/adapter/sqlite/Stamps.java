package com.reachgig.adapter.sqlite;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells whether what was read may have changed since. Things share stamps by their hash: a stamp is
 * even while no commit that touches one of its things is under way, and odd from before such a
 * commit until after it; it never returns to an earlier value.
 *
 * <p>A reader takes the stamp, then reads the database; what it read is current for as long as the
 * stamp is the same and even, since each commit moves the stamp before it becomes visible. So a
 * cache needs no invalidation, only the comparison, and stays linearizable: at the moment of an
 * equal comparison the cached value is the committed one.
 *
 * <p>Only the writer's thread moves stamps.
 */
final class Stamps {
  private final AtomicLongArray stamps;
  private final int mask;

  /**
   * @param bits the power of two of how many stamps there are
   */
  Stamps(int bits) {
    stamps = new AtomicLongArray(1 << bits);
    mask = (1 << bits) - 1;
  }

  long of(int hash) {
    return stamps.get(slot(hash));
  }

  static boolean settled(long stamp) {
    return (stamp & 1) == 0;
  }

  /** The slot of that hash, to be moved later. */
  int slot(int hash) {
    return (hash ^ (hash >>> 16) ^ (hash >>> 8)) & mask;
  }

  /** Marks a slot as being committed to, if it is not yet marked. */
  void begin(int slot) {
    long stamp = stamps.get(slot);
    if (settled(stamp)) {
      stamps.set(slot, stamp + 1);
    }
  }

  /** Ends what {@link #begin} began. */
  void end(int slot) {
    long stamp = stamps.get(slot);
    if (!settled(stamp)) {
      stamps.set(slot, stamp + 1);
    }
  }
}
