package com.reachgig.aws.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
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
  private static final String NOBODY = "Bearer e30.e30.e30";

  private final Function function;

  Priming(Function function) {
    this.function = function;
  }

  List<Runnable> requests() {
    return List.of(
        () -> send("GET", "/v1/gigs/00000000-0000-7000-8000-000000000000", "", "null"),
        () -> send("GET", "/v1/gigs", "", "null"),
        () -> send("GET", "/health/ready", "", "null"),
        () -> send("GET", "/v1/me", NOBODY, "null"),
        () -> send("POST", "/v1/auth/signup", "", "\"{}\""),
        () -> send("POST", "/v1/gigs", NOBODY, "\"{\""));
  }

  private void send(String method, String path, String authorization, String body) {
    var event =
        """
        {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"",\
        "headers":{"content-type":"application/json","authorization":"%s"},\
        "requestContext":{"http":{"method":"%s","path":"%s","sourceIp":"127.0.0.1"}},\
        "body":%s,"isBase64Encoded":false}"""
            .formatted(path, authorization, method, path, body);
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
