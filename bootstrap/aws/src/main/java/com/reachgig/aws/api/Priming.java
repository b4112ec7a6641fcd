package com.reachgig.aws.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.http.OriginKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One request of each kind, none of which changes anything: reads of what is not there, writes that
 * are refused, and the check that the store takes writes.
 */
final class Priming {
  private static final String NOBODY = "\"authorization\":\"Bearer e30.e30.e30\",";

  /** An empty token would be a wrong one, and the request refused before it reaches the table. */
  private static final String ANYBODY = "";

  private final Function function;
  private final OriginKeys originKeys;

  Priming(Function function, OriginKeys originKeys) {
    this.function = function;
    this.originKeys = originKeys;
  }

  List<Runnable> requests() {
    return List.of(
        () -> send("GET", "/v1/gigs/00000000-0000-7000-8000-000000000000", ANYBODY, "null"),
        () -> send("GET", "/v1/gigs", ANYBODY, "null"),
        () -> send("GET", "/health/ready", ANYBODY, "null"),
        () -> send("GET", "/v1/me", NOBODY, "null"),
        () -> send("POST", "/v1/auth/signup", ANYBODY, "\"{}\""),
        () -> send("POST", "/v1/gigs", NOBODY, "\"{\""));
  }

  private void send(String method, String path, String caller, String body) {
    var event =
        """
        {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"",\
        "headers":{%s"%s":"%s","content-type":"application/json"},\
        "requestContext":{"http":{"method":"%s","path":"%s","sourceIp":"127.0.0.1"}},\
        "body":%s,"isBase64Encoded":false}"""
            .formatted(path, caller, OriginKeys.HEADER, originKeys.text(), method, path, body);
    try {
      function.invoke(
          new ByteArrayInputStream(event.getBytes(UTF_8)),
          new ByteArrayOutputStream(),
          Invocation.priming());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
