package com.reachgig.api.route;

import com.reachgig.api.http.HttpResponse;

/** The last step: does what the route is for. */
public final class Handle implements Step {
  @Override
  public HttpResponse apply(Exchange exchange) {
    return exchange.route().handler().handle(exchange);
  }
}
