package com.reachgig.api.edge;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.observe.RequestIds;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;

/** An answer that a shell gives by itself, because the API does not get to see the request. */
public enum Refusal {
  MALFORMED(ProblemCode.MALFORMED_REQUEST, "Its request line, header or framing is broken."),
  TIMED_OUT(ProblemCode.REQUEST_TIMEOUT, "Send header and body without pauses."),
  BODY_TOO_LARGE(
      ProblemCode.BODY_TOO_LARGE, "Send less: nothing of it was read further than the limit."),
  TARGET_TOO_LONG(ProblemCode.TARGET_TOO_LONG, "Shorten the path or the query."),
  HEAD_TOO_LARGE(ProblemCode.HEADERS_TOO_LARGE, "Send fewer or shorter header fields."),
  FAILED(
      ProblemCode.INTERNAL_ERROR,
      "The failure is logged under the requestId: name it when you report this."),
  /** It says no more, since whoever asks so looks for a way. */
  NOT_HERE(ProblemCode.FORBIDDEN, "No request is answered here."),
  BUSY(ProblemCode.OVERLOADED, "Nothing was done. Repeat the request after Retry-After."),
  /** There was no time left to begin. */
  TOO_LATE(
      ProblemCode.UNAVAILABLE,
      "Nothing was changed. Repeat the request after the time in Retry-After."),
  /** It was begun, and may yet take effect. */
  OUT_OF_TIME(
      ProblemCode.UNAVAILABLE,
      "It is not known whether the request took effect. Look, or repeat it with the same"
          + " Idempotency-Key.");

  private final ProblemCode code;
  private final String detail;

  Refusal(ProblemCode code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  public HttpResponse answer(String requestId) {
    var problem = Problem.of(code, detail).with(RequestIds.HEADER, requestId);
    return (passes() ? problem.with("Retry-After", "1") : problem).response(requestId);
  }

  private boolean passes() {
    return this == BUSY || this == TOO_LATE || this == OUT_OF_TIME;
  }
}
