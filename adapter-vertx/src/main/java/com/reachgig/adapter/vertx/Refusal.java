package com.reachgig.adapter.vertx;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.observe.RequestIds;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** An answer that the server gives by itself, because the API does not get to see the request. */
enum Refusal {
  MALFORMED(ProblemCode.MALFORMED_REQUEST, "Its request line, header or framing is broken."),
  TIMED_OUT(ProblemCode.REQUEST_TIMEOUT, "Send header and body without pauses."),
  BODY_TOO_LARGE(
      ProblemCode.BODY_TOO_LARGE, "Send less: nothing of it was read further than the limit."),
  TARGET_TOO_LONG(ProblemCode.TARGET_TOO_LONG, "Shorten the path or the query."),
  HEAD_TOO_LARGE(ProblemCode.HEADERS_TOO_LARGE, "Send fewer or shorter header fields."),
  FAILED(
      ProblemCode.INTERNAL_ERROR,
      "The failure is logged under the requestId: name it when you report this."),
  BUSY(ProblemCode.OVERLOADED, "Nothing was done. Repeat the request after Retry-After.");

  private final ProblemCode code;
  private final String detail;

  Refusal(ProblemCode code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  /** Only these leave the connection in a state in which another request can follow. */
  boolean keepsConnection() {
    return this == FAILED || this == BUSY;
  }

  HttpResponse answer(String requestId) {
    var problem = Problem.of(code, detail).with(RequestIds.HEADER, requestId);
    return (this == BUSY ? problem.with("Retry-After", "1") : problem).response(requestId);
  }

  /** The whole answer as HTTP/1.1, for a request that never became one. */
  byte[] raw(String requestId) {
    var answer = answer(requestId);
    var text = new StringBuilder("HTTP/1.1 ").append(HttpResponseStatus.valueOf(answer.status()));
    text.append("\r\n");
    answer
        .headers()
        .with("Content-Length", Integer.toString(answer.body().length))
        .with("Date", HttpDate.now())
        .with("Connection", "close")
        .forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    return text.append("\r\n")
        .append(new String(answer.body(), StandardCharsets.UTF_8))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
