package com.reachgig.api;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Requests as shells make them, and what is in their answers. */
public final class Requests {
  private Requests() {}

  public static HttpRequest get(String target, String... headers) {
    return request("GET", target, "", headers);
  }

  public static HttpRequest request(String method, String target, String body, String... headers) {
    return request(method, target, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static HttpRequest request(String method, String target, byte[] body, String... headers) {
    int mark = target.indexOf('?');
    return new HttpRequest(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        Headers.of(headers),
        body,
        "192.0.2.1");
  }

  public static HttpRequest fromAddress(String address, HttpRequest request) {
    return new HttpRequest(
        request.method(),
        request.path(),
        request.query(),
        request.headers(),
        request.body(),
        address);
  }

  public static String text(HttpResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
