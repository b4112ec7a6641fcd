package com.reachgig.adapter.vertx;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An answer that the server gives by itself, in the form of RFC 9457 that the API uses too. */
enum Refusal {
  MALFORMED(400, "Bad Request", "malformed-request", "The request is not valid HTTP."),
  TIMED_OUT(408, "Request Timeout", "request-timeout", "The request took too long to arrive."),
  BODY_TOO_LARGE(413, "Content Too Large", "body-too-large", "The body exceeds 10 MB."),
  TARGET_TOO_LONG(414, "URI Too Long", "target-too-long", "The request line is too long."),
  HEAD_TOO_LARGE(
      431, "Request Header Fields Too Large", "headers-too-large", "The header is too large."),
  FAILED(500, "Internal Server Error", "internal-error", "The request could not be completed."),
  UNSUPPORTED(501, "Not Implemented", "not-implemented", "The transfer coding is not supported."),
  BUSY(503, "Service Unavailable", "overloaded", "The server is busy. Try again in a moment."),
  VERSION(505, "HTTP Version Not Supported", "http-version", "Use HTTP/1.1 or HTTP/2.");

  private final int status;
  private final String title;
  private final String code;
  private final String detail;

  Refusal(int status, String title, String code, String detail) {
    this.status = status;
    this.title = title;
    this.code = code;
    this.detail = detail;
  }

  /** Only these leave the connection in a state in which another request can follow. */
  boolean keepsConnection() {
    return this == FAILED || this == BUSY;
  }

  HttpResponse answer(String requestId) {
    var headers = Headers.of("Content-Type", "application/problem+json", "X-Request-Id", requestId);
    return new HttpResponse(
        status, this == BUSY ? headers.with("Retry-After", "1") : headers, body(requestId));
  }

  /** The whole answer as HTTP/1.1, for a request that never became one. */
  byte[] raw(String requestId) {
    var body = body(requestId);
    var head =
        """
        HTTP/1.1 %d %s
        Content-Type: application/problem+json
        X-Request-Id: %s
        Content-Length: %d
        Date: %s
        Connection: close

        """
            .formatted(status, title, requestId, body.length, HttpDate.now())
            .replace("\n", "\r\n");
    return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] body(String requestId) {
    return """
        {"type":"about:blank","title":"%s","status":%d,"detail":"%s","code":"%s","requestId":"%s"}"""
        .formatted(title, status, detail, code, requestId)
        .getBytes(StandardCharsets.UTF_8);
  }
}
