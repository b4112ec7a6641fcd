package com.reachgig.api.account;

import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import java.util.List;

/** A token of a mail or a link that is not good, or no longer. */
final class OneTimeTokenProblem {
  private OneTimeTokenProblem() {}

  static Refusal refusal() {
    return Problem.of(
            ProblemCode.INVALID_ONE_TIME_TOKEN,
            "The token is unknown, expired or used: ask for a new one.",
            List.of(FieldError.inBody("/token", "not-good", "Is unknown, expired or used.")))
        .refusal();
  }
}
