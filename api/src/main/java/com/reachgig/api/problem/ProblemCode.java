package com.reachgig.api.problem;

import java.util.Locale;

/**
 * Every kind of refusal and failure: what a client branches on. A code keeps its meaning and status
 * for ever.
 */
public enum ProblemCode {
  MALFORMED_REQUEST(400, "The request is no HTTP that is accepted"),
  MALFORMED_PATH(400, "The path is malformed"),
  INVALID_QUERY(400, "The query is not valid"),
  INVALID_CURSOR(400, "The cursor is not valid"),
  INVALID_HEADER(400, "A header is not valid"),
  MALFORMED_JSON(400, "The body is no JSON that is accepted"),
  BODY_REQUIRED(400, "The request needs a body"),
  UNEXPECTED_BODY(400, "The request takes no body"),
  IDEMPOTENCY_KEY_REQUIRED(400, "The request needs an Idempotency-Key"),
  INVALID_ONE_TIME_TOKEN(400, "The one-time token is not valid"),
  UNAUTHENTICATED(401, "The request needs an access token"),
  INVALID_TOKEN(401, "The access token is not valid"),
  INVALID_CREDENTIALS(401, "The credentials are not valid"),
  INVALID_REFRESH_TOKEN(401, "The refresh token is not valid"),
  FORBIDDEN(403, "The caller may not do this"),
  EMAIL_NOT_VERIFIED(403, "The email address is not verified"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The resource does not take this method"),
  REQUEST_TIMEOUT(408, "The request took too long to arrive"),
  ILLEGAL_TRANSITION(409, "The present state does not allow this"),
  EMAIL_TAKEN(409, "The email address belongs to an account"),
  OPERATOR_EXISTS(409, "There is an operator already"),
  STALE_VERSION(412, "The resource has changed"),
  BODY_TOO_LARGE(413, "The body is too large"),
  TARGET_TOO_LONG(414, "The path and query are too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not accepted"),
  INVALID_BODY(422, "The body is not valid"),
  GIG_INCOMPLETE(422, "The gig cannot be open as it is"),
  LIMIT_EXCEEDED(422, "A limit of the store is exceeded"),
  IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
  IF_MATCH_REQUIRED(428, "The request needs If-Match"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  HEADERS_TOO_LARGE(431, "The header is too large"),
  INTERNAL_ERROR(500, "Something went wrong on the server"),
  OVERLOADED(503, "The server is busy"),
  UNAVAILABLE(503, "The service cannot answer now"),
  NOT_READY(503, "The service is not ready");

  private final int status;
  private final String title;
  private final String code;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The code as clients see it, such as {@code invalid-body}. */
  public String code() {
    return code;
  }

  /** The URI that names the kind of problem; it does not resolve. */
  public String type() {
    return "urn:reachgig:problem:" + code;
  }
}
