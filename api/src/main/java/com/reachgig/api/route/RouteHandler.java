package com.reachgig.api.route;

import com.reachgig.api.http.HttpResponse;

/** Does what a route is for, once everything that the table asks for has been checked. */
@FunctionalInterface
public interface RouteHandler {
  HttpResponse handle(Exchange exchange);
}
