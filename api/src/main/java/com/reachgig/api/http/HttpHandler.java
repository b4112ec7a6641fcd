package com.reachgig.api.http;

/**
 * Answers requests: the whole of the API, and each layer around it. Every shell translates its own
 * form of a request into this one. Safe for any number of threads; blocks; answers every request
 * and throws nothing that a shell has to map.
 */
@FunctionalInterface
public interface HttpHandler {
  HttpResponse handle(HttpRequest request);
}
