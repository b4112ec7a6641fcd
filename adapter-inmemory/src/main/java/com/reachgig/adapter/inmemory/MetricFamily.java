package com.reachgig.adapter.inmemory;

import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.SeriesFamily;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The meters of all series of one name. */
final class MetricFamily {
  private final SeriesFamily<MetricKind> members;
  private final Function<Series, SeriesMeter> newMeter;
  private final Map<Series, SeriesMeter> meters = new ConcurrentHashMap<>();

  MetricFamily(SeriesFamily<MetricKind> members, Function<Series, SeriesMeter> newMeter) {
    this.members = members;
    this.newMeter = newMeter;
  }

  /** The meter of a series, or the one of the rest where there are too many series. */
  SeriesMeter meter(Series series, MetricKind measured) {
    SeriesMeter known = meters.get(series);
    return known != null && known.kind() == measured
        ? known
        : meters.computeIfAbsent(members.admitted(series, measured), newMeter);
  }

  List<SeriesMeter> all() {
    return List.copyOf(meters.values());
  }
}
