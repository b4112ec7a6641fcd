package com.reachgig.api.auth;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Step;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Role;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling, by the access token in {@code Authorization}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750, bearer tokens</a>
 */
public final class FindCaller implements Step {
  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "Bearer realm=\"reachgig\"";

  private final Function<String, Optional<Actor>> authenticate;
  private final Function<String, Optional<Actor>> recognize;

  /**
   * @param authenticate who holds the token, if its session is alive: where there must be a caller
   * @param recognize who holds the token, by the token alone: where there may be one, and until
   *     something is shown that is not for everyone
   */
  public FindCaller(
      Function<String, Optional<Actor>> authenticate, Function<String, Optional<Actor>> recognize) {
    this.authenticate = authenticate;
    this.recognize = recognize;
  }

  @Override
  public @Nullable HttpResponse apply(Exchange exchange) {
    var auth = exchange.route().auth();
    if (auth == Auth.NONE) {
      return null;
    }
    if (!auth.required()) {
      exchange.header("Vary", "Authorization");
    }
    var authorization = exchange.request().headers().first("Authorization");
    if (authorization == null && !auth.required()) {
      return null;
    }
    var token = token(authorization);
    if (auth.required()) {
      exchange.caller(known(authenticate, token));
    } else {
      exchange.caller(known(recognize, token), () -> known(authenticate, token));
    }
    requireRole(auth, exchange.caller());
    return null;
  }

  private static void requireRole(Auth auth, Actor caller) {
    if (auth == Auth.OPERATOR && caller.role() != Role.OPERATOR) {
      throw Problem.of(ProblemCode.FORBIDDEN, "Only an operator may do this.")
          .with("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"")
          .refusal();
    }
  }

  private static String token(@Nullable String authorization) {
    if (authorization == null || !isBearer(authorization)) {
      throw Problem.of(
              ProblemCode.UNAUTHENTICATED,
              "Send the access token that you got at log-in as Authorization: Bearer <token>.")
          .with("WWW-Authenticate", CHALLENGE)
          .refusal();
    }
    return authorization.substring(SCHEME.length());
  }

  private static Actor known(Function<String, Optional<Actor>> by, String token) {
    return by.apply(token).orElseThrow(FindCaller::invalidToken);
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
