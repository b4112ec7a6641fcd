package com.reachgig.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * What is left to each client of one allowance. Bounded: under a flood from more clients than are
 * kept, those that were quiet longest start afresh.
 */
final class Allowances {
  private static final int MAX_CLIENTS = 50_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MAX_CLIENTS).executor(Runnable::run).build();
  private final String name;
  private final String policy;
  private final Bandwidth bandwidth;
  private final TimeMeter clock;

  Allowances(String name, RateLimit limit, TimeMeter clock) {
    this.name = name;
    this.clock = clock;
    this.policy = "\"%s\";q=%d;w=%d".formatted(name, limit.quota(), limit.window().toSeconds());
    this.bandwidth =
        Bandwidth.builder()
            .capacity(limit.quota())
            .refillGreedy(limit.quota(), limit.window())
            .build();
  }

  /** Takes one request from the client's allowance, if one is left. */
  ConsumptionProbe take(String client) {
    return buckets.get(client, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
  }

  private Bucket newBucket() {
    return Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(clock).build();
  }

  /** The value of {@code RateLimit-Policy}. */
  String policy() {
    return policy;
  }

  /** The value of {@code RateLimit}: what remains, and the seconds until all is there again. */
  String state(ConsumptionProbe probe) {
    return "\""
        + name
        + "\";r="
        + probe.getRemainingTokens()
        + ";t="
        + seconds(probe.getNanosToWaitForReset());
  }

  /** The seconds until one more is allowed. */
  static long retryAfter(ConsumptionProbe probe) {
    return Math.max(1, seconds(probe.getNanosToWaitForRefill()));
  }

  private static long seconds(long nanos) {
    return (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
  }
}
