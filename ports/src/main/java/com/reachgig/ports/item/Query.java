package com.reachgig.ports.item;

import org.jspecify.annotations.Nullable;

/**
 * A page of one partition of the table, or of one of its indexes, in the order of sort keys.
 *
 * @param index the index's name, or null for the table itself
 * @param limit 1 to {@link Limits#PAGE_ITEMS}
 * @param after where the page before ended, or null for the first
 */
public record Query(
    @Nullable String index,
    String partition,
    SortRange range,
    Direction direction,
    int limit,
    @Nullable Cursor after) {
  public Query {
    Limits.requirePartitionKey(partition);
    Limits.requirePage(limit);
  }

  /** The whole partition of the table, ascending. */
  public static Query table(String partition, int limit) {
    return new Query(null, partition, SortRange.everything(), Direction.ASCENDING, limit, null);
  }

  /** The whole partition of an index, ascending. */
  public static Query index(String index, String partition, int limit) {
    return new Query(index, partition, SortRange.everything(), Direction.ASCENDING, limit, null);
  }

  public Query within(SortRange range) {
    return new Query(index, partition, range, direction, limit, after);
  }

  public Query descending() {
    return new Query(index, partition, range, Direction.DESCENDING, limit, after);
  }

  public Query after(@Nullable Cursor cursor) {
    return new Query(index, partition, range, direction, limit, cursor);
  }
}
