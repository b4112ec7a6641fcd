package com.reachgig.adapter.inmemory;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All series of one name: of one kind, with one set of dimensions, and not too many. */
final class MetricFamily {
  private final MetricKind kind;
  private final Set<String> dimensions;
  private final Function<Series, SeriesMeter> newMeter;
  private final Map<Series, SeriesMeter> meters = new ConcurrentHashMap<>();

  MetricFamily(MetricKind kind, Set<String> dimensions, Function<Series, SeriesMeter> newMeter) {
    this.kind = kind;
    this.dimensions = dimensions;
    this.newMeter = newMeter;
  }

  MetricKind kind() {
    return kind;
  }

  /** The meter of a series, or the one of the rest where there are too many series. */
  SeriesMeter meter(Series series, MetricKind measured) {
    SeriesMeter known = meters.get(series);
    if (known != null && kind == measured) {
      return known;
    }
    if (kind != measured || !series.dimensions().keySet().equals(dimensions)) {
      throw new IllegalArgumentException(
          "%s is a %s with dimensions %s".formatted(series.name(), kind, dimensions));
    }
    return admit(series);
  }

  List<SeriesMeter> all() {
    return List.copyOf(meters.values());
  }

  private synchronized SeriesMeter admit(Series series) {
    Series rest = rest(series.name());
    int ordinary = meters.size() - (meters.containsKey(rest) ? 1 : 0);
    boolean full = ordinary >= Metrics.MAX_SERIES && !meters.containsKey(series);
    return meters.computeIfAbsent(full ? rest : series, newMeter);
  }

  private Series rest(String name) {
    return new Series(
        name,
        dimensions.stream()
            .collect(Collectors.toMap(Function.identity(), dimension -> Metrics.OVERFLOW)));
  }
}
