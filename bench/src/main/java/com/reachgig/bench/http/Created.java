package com.reachgig.bench.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The map that stands in for a store: keeps what was created last, and lets the oldest go so that a
 * long run does not measure the garbage collector.
 */
final class Created<T> {
  private static final int KEPT = 1 << 16;

  private final Map<Integer, T> bodies = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  void put(T body) {
    bodies.put(next.getAndIncrement() & KEPT - 1, body);
  }
}
