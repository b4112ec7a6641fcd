package com.reachgig.ports.item;

/**
 * The primary key of an item. Items of one partition are ordered by the bytes of their sort key in
 * UTF-8 (not by UTF-16 code units, as {@link String#compareTo} orders).
 *
 * @param partition 1 to 2,048 bytes of UTF-8
 * @param sort 1 to 1,024 bytes of UTF-8
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">the
 *     limits' source</a>
 */
public record ItemKey(String partition, String sort) {
  public ItemKey {
    Limits.requirePartitionKey(partition);
    Limits.requireSortKey(sort);
  }

  @Override
  public String toString() {
    return partition + " / " + sort;
  }
}
