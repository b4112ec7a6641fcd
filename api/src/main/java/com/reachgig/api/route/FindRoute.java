package com.reachgig.api.route;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Finds what the request's path and method mean; answers OPTIONS itself. */
public final class FindRoute implements Step {
  private static final byte[] NOTHING = new byte[0];

  private final RouteTable table;

  public FindRoute(RouteTable table) {
    this.table = table;
  }

  @Override
  public @Nullable HttpResponse apply(Exchange exchange) {
    var request = exchange.request();
    var found = table.find(request.method(), request.path());
    if (found == null) {
      throw Problem.of(
              ProblemCode.NOT_FOUND, "No route has this path. GET /openapi.json describes the API.")
          .refusal();
    }
    exchange.found(found);
    var route = found.endpoint().find(request.method());
    if (route != null) {
      exchange.route(route);
      return null;
    }
    var allow = found.endpoint().allow();
    if (request.method().equals("OPTIONS")) {
      return new HttpResponse(204, Headers.of("Allow", allow), NOTHING);
    }
    throw Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "This resource takes " + allow + ".")
        .with("Allow", allow)
        .refusal();
  }
}
