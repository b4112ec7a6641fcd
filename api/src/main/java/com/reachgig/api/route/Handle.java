package com.reachgig.api.route;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.domain.event.Correlation;

/**
 * The last step: does what the route is for, on behalf of the request: events that come of it carry
 * the request's id.
 */
public final class Handle implements Step {
  @Override
  public HttpResponse apply(Exchange exchange) {
    var handler = exchange.route().handler();
    return ScopedValue.where(Correlation.ID, exchange.requestId())
        .call(() -> handler.handle(exchange));
  }
}
