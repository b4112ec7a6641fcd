package com.reachgig.api.cors;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Step;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets web pages of listed origins call, without cookies: a page sends its token itself. With an
 * empty list nothing is said about CORS at all, and browsers let no foreign page in.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, the CORS protocol</a>
 */
public final class Cors {
  private static final String EXPOSED =
      "ETag, Link, Location, Idempotent-Replayed, RateLimit, RateLimit-Policy, Retry-After,"
          + " WWW-Authenticate, X-Request-Id";
  private static final String ACCEPTED =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id";
  private static final String MAX_AGE_SECONDS = "7200";

  private final Set<String> origins;

  /**
   * @param origins such as {@code https://reachgig.example}, each exactly as browsers send it
   */
  public Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /** Says on every answer, also of a refusal, whether the page may read it. */
  public @Nullable HttpResponse allowOrigin(Exchange exchange) {
    if (!origins.isEmpty()) {
      exchange.header("Vary", "Origin");
      var origin = exchange.request().headers().first("Origin");
      if (origin != null && origins.contains(origin)) {
        exchange.header("Access-Control-Allow-Origin", origin);
        exchange.header("Access-Control-Expose-Headers", EXPOSED);
      }
    }
    return null;
  }

  /** Puts a preflight's answer in place of that of an OPTIONS request. */
  public Step preflight(Step findRoute) {
    return exchange -> {
      var response = findRoute.apply(exchange);
      var endpoint = exchange.endpoint();
      if (response == null || endpoint == null || !isPreflight(exchange)) {
        return response;
      }
      var headers =
          Headers.of(
              "Allow",
              endpoint.allow(),
              "Access-Control-Allow-Methods",
              endpoint.allow(),
              "Access-Control-Allow-Headers",
              ACCEPTED,
              "Access-Control-Max-Age",
              MAX_AGE_SECONDS);
      return new HttpResponse(response.status(), headers, response.body());
    };
  }

  private boolean isPreflight(Exchange exchange) {
    var headers = exchange.request().headers();
    var origin = headers.first("Origin");
    return origin != null
        && origins.contains(origin)
        && headers.first("Access-Control-Request-Method") != null;
  }
}
