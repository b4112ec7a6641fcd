package com.reachgig.api.shell;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the contracts put behind a shell. */
final class Handlers {
  private Handlers() {}

  /** Keeps what arrives and answers 200 with nothing. */
  static final class Recorder implements HttpHandler {
    final Queue<HttpRequest> requests = new ConcurrentLinkedQueue<>();

    @Override
    public HttpResponse handle(HttpRequest request) {
      requests.add(request);
      return text("");
    }
  }

  static HttpResponse text(String body) {
    return new HttpResponse(
        200, Headers.of("Content-Type", "text/plain"), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the body back as it came. */
  static HttpResponse echo(HttpRequest request) {
    return new HttpResponse(
        200, Headers.of("Content-Type", "application/octet-stream"), request.body());
  }

  static HttpResponse path(HttpRequest request) {
    return text(request.path());
  }
}
