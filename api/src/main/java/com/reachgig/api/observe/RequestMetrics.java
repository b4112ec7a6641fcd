package com.reachgig.api.observe;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Route;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Series;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Counts and times requests by route and class of status. Series are made once, when needed. */
public final class RequestMetrics {
  public static final String COUNT = "http_requests";
  public static final String TIME = "http_request_seconds";
  private static final String UNMATCHED = "unmatched";

  private final Metrics metrics;
  private final ConcurrentHashMap<Route, RouteSeries> routes = new ConcurrentHashMap<>();
  private final RouteSeries unmatched = new RouteSeries(UNMATCHED);

  public RequestMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  public void note(Exchange exchange, HttpResponse response, long nanos) {
    var route = exchange.routeIfKnown();
    var set = route == null ? unmatched : series(route);
    var pair = set.of(response.status() / 100 - 1);
    metrics.count(pair.count(), 1);
    metrics.time(pair.time(), Duration.ofNanos(nanos));
  }

  private RouteSeries series(Route route) {
    var known = routes.get(route);
    if (known == null) {
      known = new RouteSeries(route.toString());
      routes.put(route, known);
    }
    return known;
  }

  /** The series of one route, by class of status. */
  private static final class RouteSeries {
    private static final int CLASSES = 5;

    private final AtomicReferenceArray<Pair> pairs = new AtomicReferenceArray<>(CLASSES);
    private final String route;

    RouteSeries(String route) {
      this.route = route;
    }

    Pair of(int statusClass) {
      var pair = pairs.get(statusClass);
      if (pair == null) {
        var dimensions = Map.of("route", route, "status", (statusClass + 1) + "xx");
        pair = new Pair(new Series(COUNT, dimensions), new Series(TIME, dimensions));
        pairs.set(statusClass, pair);
      }
      return pair;
    }
  }

  private record Pair(Series count, Series time) {}
}
