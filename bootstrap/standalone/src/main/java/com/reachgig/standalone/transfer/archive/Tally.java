package com.reachgig.standalone.transfer.archive;

import com.reachgig.ports.item.Item;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts and hashes items. Those that expire are kept apart by the minute of it, so that two
 * tallies, taken at different times, are comparable by what had not expired until the later one.
 */
public final class Tally {
  private static final long MINUTE = 60;

  private final HashSum lasting = new HashSum();
  private final SortedMap<Long, HashSum> expiring = new TreeMap<>();
  private long items;

  public void add(Item item) {
    add(ItemLine.of(item), item.expiresAt());
  }

  /** Adds an item by the line that stands for it. */
  void add(byte[] line, @Nullable Instant expiresAt) {
    items++;
    if (expiresAt == null) {
      lasting.add(line);
    } else {
      expiring.computeIfAbsent(minute(expiresAt), _ -> new HashSum()).add(line);
    }
  }

  public long items() {
    return items;
  }

  /** All items. */
  public Content all() {
    return from(Long.MIN_VALUE);
  }

  /** The items that are there when that minute is over. */
  public Content after(Instant time) {
    return from(minute(time) + 1);
  }

  private Content from(long minute) {
    var sum = new HashSum();
    sum.add(lasting);
    expiring.tailMap(minute).values().forEach(sum::add);
    return sum.content();
  }

  private static long minute(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), MINUTE);
  }
}
