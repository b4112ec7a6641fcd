package com.reachgig.api.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of one path template: one for each of its methods. */
public final class Endpoint {
  private Route[] routes = new Route[0];
  private String allow = "OPTIONS";

  void add(Route route) {
    if (find(route.method()) != null) {
      throw new IllegalArgumentException("twice: " + route);
    }
    var more = new ArrayList<>(List.of(routes));
    more.add(route);
    routes = more.toArray(Route[]::new);
    allow = allowed(more);
  }

  private static String allowed(List<Route> routes) {
    var methods = new ArrayList<String>();
    for (var route : routes) {
      methods.add(route.method());
      if (route.method().equals("GET")) {
        methods.add("HEAD");
      }
    }
    methods.add("OPTIONS");
    return String.join(", ", methods);
  }

  /** The route of that method, or null. HEAD is answered by GET's. */
  public @Nullable Route find(String method) {
    var wanted = method.equals("HEAD") ? "GET" : method;
    for (var route : routes) {
      if (route.method().equals(wanted)) {
        return route;
      }
    }
    return null;
  }

  /** The value of {@code Allow}. */
  public String allow() {
    return allow;
  }

  boolean isEmpty() {
    return routes.length == 0;
  }
}
