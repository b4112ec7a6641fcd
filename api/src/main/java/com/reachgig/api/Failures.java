package com.reachgig.api;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.lang.System.Logger.Level;

/**
 * The one place where what was thrown becomes an answer. A client learns what it can act on; the
 * rest goes to the log, under the request's id.
 */
final class Failures {
  private static final System.Logger LOGGER = System.getLogger(Failures.class.getName());
  private static final String RETRY_SECONDS = "1";

  private Failures() {}

  static HttpResponse answer(Throwable thrown, String requestId) {
    return problem(thrown, requestId).response(requestId);
  }

  private static Problem problem(Throwable thrown, String requestId) {
    return switch (thrown) {
      case Refusal refusal -> refusal.problem();
      case PortException e when e.fault() == Fault.LIMIT_EXCEEDED -> limitExceeded(e, requestId);
      case PortException e when passing(e) -> unavailable(e, requestId);
      default -> unexpected(thrown, requestId);
    };
  }

  /** Whether it is the moment that is bad, not the request or the installation. */
  private static boolean passing(PortException e) {
    return e.retryable() || e.fault() == Fault.INTERRUPTED || e.fault() == Fault.CLOSED;
  }

  private static Problem limitExceeded(PortException e, String requestId) {
    LOGGER.log(Level.WARNING, "request " + requestId + " exceeds a limit", e);
    return Problem.of(
        ProblemCode.LIMIT_EXCEEDED, "What you sent is more than can be stored: send less.");
  }

  private static Problem unavailable(PortException e, String requestId) {
    LOGGER.log(Level.WARNING, "request " + requestId + " found a service unavailable", e);
    var detail =
        e.fault() == Fault.OUTCOME_UNKNOWN || e.fault() == Fault.INTERRUPTED
            ? "It is not known whether the request took effect. Look, or repeat it with the same"
                + " Idempotency-Key."
            : "Nothing was changed. Repeat the request after the time in Retry-After.";
    return Problem.of(ProblemCode.UNAVAILABLE, detail).with("Retry-After", RETRY_SECONDS);
  }

  private static Problem unexpected(Throwable thrown, String requestId) {
    LOGGER.log(Level.ERROR, "request " + requestId + " failed", thrown);
    return Problem.of(
        ProblemCode.INTERNAL_ERROR,
        "The failure is logged under the requestId: name it when you report this.");
  }
}
