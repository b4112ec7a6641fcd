package com.reachgig.bench.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/** Events as an HTTP API makes of requests. */
final class Requests {
  private static final Map<String, String> HEADERS =
      Map.of(
          "accept", "*/*",
          "content-type", "application/json",
          "host", "abcdefghij.execute-api.eu-central-1.amazonaws.com",
          "user-agent", "bench",
          "x-amzn-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793",
          "x-forwarded-for", "203.0.113.7",
          "x-forwarded-port", "443",
          "x-forwarded-proto", "https");

  private Requests() {}

  static byte[] get(String path) {
    return event("GET", path, "", "");
  }

  /** A gig of the size that people write. */
  static byte[] postGig(String token) {
    var deadline = Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
    var gig =
        """
        {"title":"Paint the fence of a garden","description":"A wooden fence of about thirty \
        metres wants two coats of paint, which we have; bring brushes. The garden is quiet, the \
        dog is kind and the neighbours know.","category":"home-repair","skills":["painting",\
        "outdoor-work"],"budget":{"amountMinor":25000,"currency":"EUR"},"remote":false,\
        "location":"Utrecht","slots":2,"deadline":"%s"}"""
            .formatted(deadline);
    return event("POST", "/v1/gigs", token, gig);
  }

  static byte[] post(String path, String token, String body) {
    return event("POST", path, token, body);
  }

  private static byte[] event(String method, String path, String token, String body) {
    var headers = new StringBuilder();
    HEADERS.forEach((name, value) -> header(headers, name, value));
    header(headers, "idempotency-key", Long.toString(System.nanoTime()));
    if (!token.isEmpty()) {
      header(headers, "authorization", "Bearer " + token);
    }
    return """
    {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"","headers":{%s},\
    "requestContext":{"accountId":"123456789012","apiId":"abcdefghij","stage":"$default",\
    "domainName":"abcdefghij.execute-api.eu-central-1.amazonaws.com","http":{"method":"%s",\
    "path":"%s","protocol":"HTTP/1.1","sourceIp":"203.0.113.7","userAgent":"bench"}},\
    "body":"%s","isBase64Encoded":false}"""
        .formatted(path, headers.substring(1), method, path, body.replace("\"", "\\\""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void header(StringBuilder headers, String name, String value) {
    headers.append(",\"").append(name).append("\":\"").append(value).append('"');
  }

  /** A member of the JSON in an answer's body. */
  static String member(String name, String answer) {
    var found = Pattern.compile("\\\\\"" + name + "\\\\\":\\\\\"([^\"\\\\]+)").matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + answer);
    }
    return found.group(1);
  }
}
