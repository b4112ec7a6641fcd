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

/** Counts and times requests by route and class of status. The series are made once. */
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
    int statusClass = response.status() / 100 - 1;
    metrics.count(set.counts[statusClass], 1);
    metrics.time(set.times[statusClass], Duration.ofNanos(nanos));
  }

  /** The series of one route, by class of status. */
  private static final class RouteSeries {
    private static final int CLASSES = 5;

    private final Series[] counts = new Series[CLASSES];
    private final Series[] times = new Series[CLASSES];

    RouteSeries(String route) {
      for (int i = 0; i < CLASSES; i++) {
        var dimensions = Map.of("route", route, "status", (i + 1) + "xx");
        counts[i] = new Series(COUNT, dimensions);
        times[i] = new Series(TIME, dimensions);
      }
    }
  }
}
