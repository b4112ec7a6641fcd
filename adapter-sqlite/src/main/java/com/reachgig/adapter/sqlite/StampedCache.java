package com.reachgig.adapter.sqlite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values read from the database, bounded by weight. A value counts only while the {@link Stamps}
 * say that nothing it was read from has changed; see there why that is linearizable.
 */
final class StampedCache<K, V> {
  /** A value that knows roughly how many bytes it keeps alive. */
  interface Weighed {
    int weight();
  }

  private record Entry<V>(long stamp, V value) {}

  private final Stamps stamps;
  private final @Nullable Cache<K, Entry<V>> entries;

  private StampedCache(Stamps stamps, @Nullable Cache<K, Entry<V>> entries) {
    this.stamps = stamps;
    this.entries = entries;
  }

  /**
   * @param bytes about how much it may keep; 0 for a cache that keeps nothing
   */
  static <K, V extends Weighed> StampedCache<K, V> of(Stamps stamps, long bytes) {
    if (bytes == 0) {
      return new StampedCache<>(stamps, null);
    }
    Cache<K, Entry<V>> entries =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(bytes)
            .weigher((K _, Entry<V> entry) -> entry.value().weight())
            .build();
    return new StampedCache<>(stamps, entries);
  }

  /**
   * The value of that key, from memory if it is current there.
   *
   * @param hash of what the value depends on
   * @param read reads it from the database
   */
  V get(K key, int hash, Supplier<V> read) {
    long stamp = stamps.of(hash);
    if (entries == null || !Stamps.settled(stamp)) {
      return read.get();
    }
    var known = entries.getIfPresent(key);
    if (known != null && known.stamp() == stamp) {
      return known.value();
    }
    var value = read.get();
    entries.put(key, new Entry<>(stamp, value));
    return value;
  }
}
