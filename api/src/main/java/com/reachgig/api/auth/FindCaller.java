package com.reachgig.api.auth;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Caller;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Step;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling, by the access token in {@code Authorization}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750, bearer tokens</a>
 */
public final class FindCaller implements Step {
  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "Bearer realm=\"reachgig\"";

  private final Callers callers;

  public FindCaller(Callers callers) {
    this.callers = callers;
  }

  @Override
  public @Nullable HttpResponse apply(Exchange exchange) {
    var auth = exchange.route().auth();
    if (auth == Auth.NONE) {
      return null;
    }
    var authorization = exchange.request().headers().first("Authorization");
    if (authorization == null && !auth.required()) {
      return null;
    }
    var caller = caller(authorization, auth);
    exchange.caller(caller);
    if (auth == Auth.OPERATOR && !caller.operator()) {
      throw Problem.of(ProblemCode.FORBIDDEN, "Only an operator may do this.")
          .with("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"")
          .refusal();
    }
    return null;
  }

  private Caller caller(@Nullable String authorization, Auth auth) {
    if (authorization == null || !isBearer(authorization)) {
      throw Problem.of(
              ProblemCode.UNAUTHENTICATED,
              "Send the access token that you got at log-in as Authorization: Bearer <token>.")
          .with("WWW-Authenticate", CHALLENGE)
          .refusal();
    }
    var token = authorization.substring(SCHEME.length());
    var caller = auth.required() ? callers.authenticate(token) : callers.recognize(token);
    return caller.orElseThrow(FindCaller::invalidToken);
  }

  private static Refusal invalidToken() {
    return Problem.of(
            ProblemCode.INVALID_TOKEN,
            "The access token is malformed, expired or revoked: refresh it, or log in again.")
        .with("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"")
        .refusal();
  }

  private static boolean isBearer(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
