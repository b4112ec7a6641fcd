package com.reachgig.api.problem;

import com.reachgig.domain.Violation;
import java.time.Duration;
import java.util.List;

/** What the domain says no to, as problems; the same wherever it says so. */
public final class DomainProblems {
  private DomainProblems() {}

  /** The body breaks rules of the domain. */
  public static Refusal invalidBody(List<Violation> violations) {
    return Problem.of(ProblemCode.INVALID_BODY, "See errors for each member.", errors(violations))
        .refusal();
  }

  /** Each violation, its message made a sentence. */
  public static List<FieldError> errors(List<Violation> violations) {
    return violations.stream()
        .map(found -> FieldError.inBody(found.pointer(), found.code(), sentence(found.message())))
        .toList();
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  /** It was tried too often. */
  public static Refusal throttled(Duration retryAfter) {
    return tooManyRequests(retryAfter.toSeconds()).refusal();
  }

  public static Problem tooManyRequests(long seconds) {
    return Problem.of(
            ProblemCode.TOO_MANY_REQUESTS, "Wait for " + seconds + " s, then repeat the request.")
        .with("Retry-After", Long.toString(seconds));
  }

  /** There is no such thing, as far as the caller may know. */
  public static Refusal notFound(String what) {
    return Problem.of(ProblemCode.NOT_FOUND, "There is no such " + what + ".").refusal();
  }
}
