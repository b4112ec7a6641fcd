package com.reachgig.adapter.lambda.http;

import com.reachgig.api.edge.Refusal;
import com.reachgig.api.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses the sizes that the server on one machine refuses. */
final class Sizes {
  /** What a field takes beside name and value, in bytes on the wire of HTTP/1.1. */
  private static final int FIELD_OVERHEAD = 2;

  /** No client sends them: gateways and balancers add them to each request. */
  private static final Set<String> OF_GATEWAYS =
      Set.of("x-amzn-trace-id", "x-forwarded-for", "x-forwarded-port", "x-forwarded-proto");

  private final HttpSettings settings;

  Sizes(HttpSettings settings) {
    this.settings = settings;
  }

  @Nullable Refusal refusal(HttpRequest request) {
    int[] bytes = {request.method().length() + targetLength(request)};
    if (bytes[0] > settings.head()) {
      return Refusal.TARGET_TOO_LONG;
    }
    request.headers().forEach((name, value) -> bytes[0] += length(name, value));
    if (bytes[0] > settings.head()) {
      return Refusal.HEAD_TOO_LARGE;
    }
    return request.body().length > settings.body() ? Refusal.BODY_TOO_LARGE : null;
  }

  private static int targetLength(HttpRequest request) {
    int query = request.query().length();
    return request.path().length() + (query == 0 ? 0 : query + 1);
  }

  private static int length(String name, String value) {
    return OF_GATEWAYS.contains(name.toLowerCase(Locale.ROOT))
        ? 0
        : name.length() + value.length() + FIELD_OVERHEAD;
  }
}
