package com.reachgig.api.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All routes, read area by area as requests ask for them. Safe for any number of threads.
 *
 * <p>What a request that no area expects means, and what it is told, takes the whole table.
 */
public final class RouteTable {
  /** A class and no lambda, which would be made ready while a first answer waits. */
  private static final Comparator<Claim> LONGEST_FIRST =
      new Comparator<>() {
        @Override
        public int compare(Claim one, Claim other) {
          return other.prefix.length() - one.prefix.length();
        }
      };

  private final List<RouteArea> areas;
  private final List<Claim> claims = new ArrayList<>();
  private volatile @Nullable Router whole;

  /** What paths with a beginning may mean. */
  private record Claim(String prefix, RouteArea area) {}

  /**
   * @param areas in the order in which their routes are listed
   */
  public RouteTable(Collection<RouteArea> areas) {
    this.areas = List.copyOf(areas);
    for (var area : areas) {
      for (var prefix : area.prefixes()) {
        claims.add(new Claim(prefix, area));
      }
    }
    claims.sort(LONGEST_FIRST);
  }

  /** A table that is read at once. */
  public static RouteTable of(List<Route> routes) {
    var table = new RouteTable(List.of(RouteArea.of(() -> () -> routes, "/")));
    table.whole();
    return table;
  }

  /**
   * All rows.
   *
   * @throws IllegalArgumentException if two routes could be meant by one request
   */
  public List<Route> routes() {
    return whole().routes();
  }

  /**
   * Finds the endpoint of a path as it was sent; null if there is none. It has all its methods,
   * unless it has the one that is asked for.
   *
   * @throws com.reachgig.api.problem.Refusal if the path is malformed
   */
  Router.@Nullable Found find(String method, String path) {
    for (var claim : claims) {
      if (path.startsWith(claim.prefix) && claim.area.takes(method)) {
        var found = claim.area.router().find(path);
        if (found != null && found.endpoint().find(method) != null) {
          return found;
        }
      }
    }
    return whole().find(path);
  }

  private Router whole() {
    var made = whole;
    if (made == null) {
      var routes = new ArrayList<Route>();
      areas.forEach(area -> routes.addAll(area.routes()));
      made = new Router(routes);
      whole = made;
    }
    return made;
  }
}
