package com.reachgig.api.route;

import com.reachgig.api.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One of the things done to every request in turn. It answers and so ends the request, refuses it
 * with a {@link com.reachgig.api.problem.Refusal}, or leaves it to the next.
 */
@FunctionalInterface
public interface Step {
  @Nullable HttpResponse apply(Exchange exchange);
}
