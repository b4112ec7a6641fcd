package com.reachgig.api.problem;

/**
 * Carries a {@link Problem} up to the one place that answers it. Expected, and made per request, so
 * it has no stack trace.
 */
public final class Refusal extends RuntimeException {
  private final Problem problem;

  Refusal(Problem problem) {
    super(problem.code().code() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
