package com.reachgig.api.route;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;

/** The shapes of answers that routes give. */
public final class Reply {
  private static final byte[] NOTHING = new byte[0];
  private static final HttpResponse NO_CONTENT =
      new HttpResponse(204, Headers.of("Cache-Control", "no-store"), NOTHING);

  private Reply() {}

  /** An answer that nobody may keep. */
  public static HttpResponse json(int status, byte[] body) {
    return new HttpResponse(
        status, Headers.of("Content-Type", Answer.JSON, "Cache-Control", "no-store"), body);
  }

  public static HttpResponse noContent() {
    return NO_CONTENT;
  }

  /** A version of a resource, after it was changed. */
  public static HttpResponse changed(int status, long version, byte[] body) {
    return new HttpResponse(
        status,
        Headers.of(
            "Content-Type",
            Answer.JSON,
            "Cache-Control",
            "no-store",
            "ETag",
            EntityTags.of(version)),
        body);
  }

  /** A version of a resource that was read; 304 without body if the client has it. */
  public static HttpResponse version(Exchange exchange, long version, byte[] body) {
    var tag = EntityTags.of(version);
    if (EntityTags.known(exchange.request().headers().first("If-None-Match"), tag)) {
      return new HttpResponse(
          304, Headers.of("ETag", tag, "Cache-Control", caching(exchange)), NOTHING);
    }
    return new HttpResponse(
        200,
        Headers.of("Content-Type", Answer.JSON, "Cache-Control", caching(exchange), "ETag", tag),
        body);
  }

  /** An answer that was read, to be asked for anew each time. */
  public static HttpResponse read(Exchange exchange, byte[] body) {
    return new HttpResponse(
        200, Headers.of("Content-Type", Answer.JSON, "Cache-Control", caching(exchange)), body);
  }

  /** Kept only to be revalidated; by nobody else, if it may depend on who asked. */
  private static String caching(Exchange exchange) {
    return exchange.callerIfKnown() == null ? "no-cache" : "private, no-cache";
  }
}
