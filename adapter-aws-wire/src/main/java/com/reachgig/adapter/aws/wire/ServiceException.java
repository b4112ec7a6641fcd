package com.reachgig.adapter.aws.wire;

import com.fasterxml.jackson.core.JsonParser;

/**
 * The service understood a call and did not do it, for a reason that belongs to the call, such as a
 * condition that does not hold. Nothing was changed. An adapter tells the reasons by {@link #type};
 * failures of infrastructure never come as this.
 */
public final class ServiceException extends RuntimeException {
  private final int status;
  private final String type;
  private final String requestId;
  private final transient byte[] body;

  ServiceException(int status, String type, String message, String requestId, byte[] body) {
    super("%s: %s (status %d, request %s)".formatted(type, message, status, requestId));
    this.status = status;
    this.type = type;
    this.requestId = requestId;
    this.body = body;
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** The name of the reason without its namespace, such as {@code ValidationException}. */
  public String type() {
    return type;
  }

  /** What the service knows the call by, or empty. */
  public String requestId() {
    return requestId;
  }

  /** The whole answer, each time from its start, before the first token. */
  public JsonParser body() {
    return Json.parser(body);
  }
}
