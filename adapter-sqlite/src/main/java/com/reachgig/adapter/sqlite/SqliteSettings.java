package com.reachgig.adapter.sqlite;

/**
 * How much memory and disk the store may use besides its data.
 *
 * @param itemCacheBytes decoded items kept in memory, roughly; 0 keeps none
 * @param pageCacheBytes answered queries kept in memory, roughly; 0 keeps none
 * @param readers connections for reads, each with a page cache of its own; 1 or more
 * @param groupSize batches that one commit takes at the most
 * @param walBytes size of the write-ahead log from which its pages are moved to the data file
 */
public record SqliteSettings(
    long itemCacheBytes, long pageCacheBytes, int readers, int groupSize, long walBytes) {
  private static final long MIB = 1_024 * 1_024;

  public SqliteSettings {
    if (itemCacheBytes < 0 || pageCacheBytes < 0) {
      throw new IllegalArgumentException("a cache has 0 bytes or more");
    }
    if (readers < 1 || groupSize < 1 || walBytes < 1) {
      throw new IllegalArgumentException("readers, groupSize and walBytes are 1 or more");
    }
  }

  /** What suits a server of two to eight cores. */
  public static SqliteSettings standard() {
    return new SqliteSettings(24 * MIB, 24 * MIB, 4, 256, 16 * MIB);
  }

  public SqliteSettings withoutCaches() {
    return new SqliteSettings(0, 0, readers, groupSize, walBytes);
  }

  public SqliteSettings walBytes(long bytes) {
    return new SqliteSettings(itemCacheBytes, pageCacheBytes, readers, groupSize, bytes);
  }
}
