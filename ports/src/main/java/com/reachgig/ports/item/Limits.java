package com.reachgig.ports.item;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;

/**
 * DynamoDB's limits, which every adapter keeps, so that nothing works on one machine and fails in
 * production.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">the
 *     limits' source</a>
 */
public final class Limits {
  /** Bytes of UTF-8 of a partition key, also of an index's. */
  public static final int PARTITION_KEY_BYTES = 2_048;

  /** Bytes of UTF-8 of a sort key, also of an index's. */
  public static final int SORT_KEY_BYTES = 1_024;

  /** Bytes of an item as {@link ItemSize} counts them. */
  public static final int ITEM_BYTES = 400 * 1_024;

  /** Writes in a batch. */
  public static final int BATCH_WRITES = 100;

  /** Bytes of all items of a batch. */
  public static final int BATCH_BYTES = 4 * 1_024 * 1_024;

  /** Items read by key in one call. */
  public static final int GET_KEYS = 100;

  /** Items put in one call of a transfer. */
  public static final int PUT_ITEMS = 100;

  /** Bytes of the items of a page, before projection. */
  public static final int PAGE_BYTES = 1_024 * 1_024;

  /** Items of a page. */
  public static final int PAGE_ITEMS = 1_000;

  private Limits() {}

  static void requirePartitionKey(String key) {
    requireKey("partition key", key, PARTITION_KEY_BYTES);
  }

  static void requireSortKey(String key) {
    requireKey("sort key", key, SORT_KEY_BYTES);
  }

  static void requirePage(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more: " + limit);
    }
    atMost("limit", limit, PAGE_ITEMS);
  }

  private static void requireKey(String name, String key, int max) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    atMost(name + " bytes", Utf8.length(key), max);
  }

  /** Fails with {@link Fault#LIMIT_EXCEEDED} if {@code actual > max}. */
  public static void atMost(String what, long actual, long max) {
    if (actual > max) {
      throw new PortException(Fault.LIMIT_EXCEEDED, what + ": " + actual + " exceeds " + max);
    }
  }
}
