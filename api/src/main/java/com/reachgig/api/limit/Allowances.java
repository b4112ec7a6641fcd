package com.reachgig.api.limit;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is left to each client of one allowance. Safe for any number of threads.
 *
 * <p>Of each client one number is kept: when its allowance will be full again, in nanoseconds; each
 * request puts that off by what one costs. Who is not known has all of it. Bounded: under a flood
 * from more clients than are kept, those that were quiet longest start afresh.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">the generic cell rate
 *     algorithm</a>
 */
final class Allowances {
  /** In each of two generations. */
  private static final int MAX_CLIENTS = 25_000;

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final String name;
  private final String policy;
  private final long window;
  private final long cost;
  private volatile ConcurrentHashMap<String, AtomicLong> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<String, AtomicLong> old = new ConcurrentHashMap<>();

  Allowances(String name, RateLimit limit) {
    this.name = name;
    this.policy = "\"" + name + "\";q=" + limit.quota() + ";w=" + limit.window().toSeconds();
    this.window = limit.window().toNanos();
    this.cost = window / limit.quota();
  }

  /**
   * What became of a request.
   *
   * @param remaining how many more are allowed now
   * @param untilFull nanoseconds
   * @param untilNext nanoseconds until one more is allowed
   */
  record Taken(boolean allowed, long remaining, long untilFull, long untilNext) {}

  /** Takes one request from the client's allowance, if one is left. */
  Taken take(String client, Instant time) {
    var full = of(client);
    long now = time.getEpochSecond() * NANOS_PER_SECOND + time.getNano();
    while (true) {
      long before = full.get();
      // Whatever a clock that is set back does, nobody waits longer than the window.
      long from = Math.clamp(before, now, now + window);
      long then = from + cost;
      if (then > now + window) {
        full.compareAndSet(before, from);
        return new Taken(false, 0, from - now, then - window - now);
      }
      if (full.compareAndSet(before, then)) {
        return new Taken(true, (window - (then - now)) / cost, then - now, 0);
      }
    }
  }

  private AtomicLong of(String client) {
    var known = young.get(client);
    return known == null ? moved(client) : known;
  }

  /** Those of the old generation that ask again live on in the young one. */
  private AtomicLong moved(String client) {
    var earlier = old.get(client);
    var fresh = earlier == null ? new AtomicLong() : earlier;
    var known = young.putIfAbsent(client, fresh);
    if (young.size() > MAX_CLIENTS) {
      age();
    }
    return known == null ? fresh : known;
  }

  private synchronized void age() {
    if (young.size() > MAX_CLIENTS) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }

  /** The value of {@code RateLimit-Policy}. */
  String policy() {
    return policy;
  }

  /** The value of {@code RateLimit}: what remains, and the seconds until all is there again. */
  String state(Taken taken) {
    return "\"" + name + "\";r=" + taken.remaining() + ";t=" + seconds(taken.untilFull());
  }

  /** The seconds until one more is allowed. */
  static long retryAfter(Taken taken) {
    return Math.max(1, seconds(taken.untilNext()));
  }

  private static long seconds(long nanos) {
    return (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
  }
}
