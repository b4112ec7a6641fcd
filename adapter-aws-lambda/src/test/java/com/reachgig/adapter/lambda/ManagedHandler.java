package com.reachgig.adapter.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.reachgig.adapter.lambda.http.HttpFunction;
import com.reachgig.adapter.lambda.http.HttpSettings;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;

/** What the runtime client loads in the tests: an HTTP interface that tells its invocation. */
public final class ManagedHandler implements RequestStreamHandler {
  private final ManagedFunction function =
      new ManagedFunction(
          new HttpFunction(HttpSettings.usual(), ManagedHandler::tell, InstantSource.system()),
          InstantSource.system());

  private static HttpResponse tell(HttpRequest request) {
    if (request.path().equals("/exception")) {
      throw new IllegalStateException("secret");
    }
    var invocation = Objects.requireNonNull(Invocation.current());
    var text =
        String.join(
            "|",
            request.method(),
            request.path(),
            invocation.requestId(),
            invocation.functionName(),
            String.valueOf(invocation.traceId()),
            String.valueOf(invocation.clientContext()),
            String.valueOf(invocation.coldStart()),
            Boolean.toString(invocation.deadline().isAfter(InstantSource.system().instant())));
    return new HttpResponse(
        200, Headers.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handleRequest(event, answer, context);
  }
}
