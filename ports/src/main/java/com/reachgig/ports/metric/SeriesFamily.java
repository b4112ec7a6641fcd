package com.reachgig.ports.metric;

import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All series of one name that were measured so far, by the rules of {@link Metrics}: of one kind,
 * with one set of dimensions, and bounded. For adapters. Safe for any number of threads.
 *
 * @param <K> what an adapter calls the kinds of metrics
 */
public final class SeriesFamily<K extends Enum<K>> {
  private final K kind;
  private final Set<String> dimensions;
  private final Series rest;
  private final Set<Series> known = ConcurrentHashMap.newKeySet();

  /** The family of a series that is measured for the first time. */
  public SeriesFamily(Series first, K kind) {
    this.kind = kind;
    this.dimensions = first.dimensions().keySet();
    var rest = new HashMap<String, String>();
    for (var dimension : dimensions) {
      rest.put(dimension, Metrics.OVERFLOW);
    }
    this.rest = new Series(first.name(), rest);
  }

  /**
   * The series, or the one of the rest where there are too many.
   *
   * @throws IllegalArgumentException if its kind or its dimensions are others than the family's
   */
  public Series admitted(Series series, K measured) {
    if (kind != measured || !series.dimensions().keySet().equals(dimensions)) {
      throw new IllegalArgumentException(
          "%s is a %s with dimensions %s".formatted(series.name(), kind, dimensions));
    }
    return known.contains(series) ? series : admit(series);
  }

  /** Those that were admitted, the one of the rest among them if any belongs to it. */
  public Set<Series> known() {
    return Set.copyOf(known);
  }

  private synchronized Series admit(Series series) {
    int ordinary = known.size() - (known.contains(rest) ? 1 : 0);
    boolean full = ordinary >= Metrics.MAX_SERIES && !known.contains(series);
    Series admitted = full ? rest : series;
    known.add(admitted);
    return admitted;
  }
}
