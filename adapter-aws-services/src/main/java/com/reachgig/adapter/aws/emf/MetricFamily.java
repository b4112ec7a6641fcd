package com.reachgig.adapter.aws.emf;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Series;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All series of one name in this process: of one kind, with one set of dimensions, and bounded. */
final class MetricFamily {
  private final MetricKind kind;
  private final Set<String> dimensions;
  private final Series rest;
  private final Set<Series> known = ConcurrentHashMap.newKeySet();

  MetricFamily(String name, MetricKind kind, Set<String> dimensions) {
    if (dimensions.contains(name)) {
      throw new IllegalArgumentException("a metric must not be called as its dimension: " + name);
    }
    this.kind = kind;
    this.dimensions = dimensions;
    this.rest =
        new Series(
            name,
            dimensions.stream()
                .collect(Collectors.toMap(Function.identity(), each -> Metrics.OVERFLOW)));
  }

  MetricKind kind() {
    return kind;
  }

  /** The series, or the one of the rest where there are too many. */
  Series admitted(Series series, MetricKind measured) {
    if (kind != measured || !series.dimensions().keySet().equals(dimensions)) {
      throw new IllegalArgumentException(
          "%s is a %s with dimensions %s".formatted(series.name(), kind, dimensions));
    }
    return known.contains(series) ? series : admit(series);
  }

  Set<Series> known() {
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
