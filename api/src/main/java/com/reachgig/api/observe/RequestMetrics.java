package com.reachgig.api.observe;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Route;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Series;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Counts and times requests by route and class of status. Series are made once, when needed. */
public final class RequestMetrics {
  public static final String COUNT = "http_requests";
  public static final String TIME = "http_request_seconds";
  private static final String UNMATCHED = "unmatched";

  private final Metrics metrics;
  private final IdentityHashMap<Route, RouteSeries> routes = new IdentityHashMap<>();
  private final RouteSeries unmatched = new RouteSeries(UNMATCHED);

  public RequestMetrics(Metrics metrics, List<Route> table) {
    this.metrics = metrics;
    table.forEach(route -> routes.put(route, new RouteSeries(route.toString())));
  }

  public void note(Exchange exchange, HttpResponse response, long nanos) {
    var route = exchange.routeIfKnown();
    var set = route == null ? unmatched : routes.getOrDefault(route, unmatched);
    var pair = set.of(response.status() / 100 - 1);
    metrics.count(pair.count(), 1);
    metrics.time(pair.time(), Duration.ofNanos(nanos));
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
