package com.reachgig.api.account;

import static com.reachgig.api.account.AccountSchemas.EMAIL;
import static com.reachgig.api.account.AccountSchemas.PASSWORD;
import static com.reachgig.api.account.AccountSchemas.REFRESH_TOKEN;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.session.EndSession;
import com.reachgig.domain.session.Refresh;
import com.reachgig.domain.session.Sessions;
import java.util.List;

/** Logging in and out, and the sessions that there are. */
public final class SessionRoutes implements Routes {
  private final Login login;
  private final Refresh refresh;
  private final EndSession endSession;
  private final Sessions sessions;

  public SessionRoutes(Login login, Refresh refresh, EndSession endSession, Sessions sessions) {
    this.login = login;
    this.refresh = refresh;
    this.endSession = endSession;
    this.sessions = sessions;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/auth/login")
            .tag("auth")
            .limit(RateClass.CREDENTIALS)
            .body(AccountSchemas.LOGIN)
            .answers(200, "A session began.", AccountSchemas.TOKENS)
            .refuses(ProblemCode.INVALID_CREDENTIALS, ProblemCode.EMAIL_NOT_VERIFIED)
            .handledBy("logIn", "Begin a session", this::logIn),
        Route.post("/v1/auth/refresh")
            .tag("auth")
            .limit(RateClass.CREDENTIALS)
            .body(AccountSchemas.REFRESH)
            .answers(200, "The session goes on.", AccountSchemas.TOKENS)
            .refuses(ProblemCode.INVALID_REFRESH_TOKEN)
            .handledBy("refresh", "Exchange a refresh token, once", this::refresh),
        Route.post("/v1/auth/logout")
            .tag("auth")
            .auth(Auth.MEMBER)
            .answers(204, "The session and its tokens ended.")
            .handledBy("logOut", "End this session", this::logOut),
        Route.get("/v1/sessions")
            .tag("auth")
            .auth(Auth.MEMBER)
            .answers(200, "All sessions of the account.", AccountSchemas.SESSIONS)
            .handledBy("listSessions", "Where the account is logged in", this::list),
        Route.delete("/v1/sessions/{id}")
            .tag("auth")
            .auth(Auth.MEMBER)
            .answers(204, "The session and its tokens ended.")
            .refuses(ProblemCode.NOT_FOUND)
            .handledBy("endSession", "End a session", this::end));
  }

  private HttpResponse logIn(Exchange exchange) {
    var body = exchange.body();
    return switch (login.login(body.get(EMAIL), body.get(PASSWORD), Clients.of(exchange))) {
      case Login.Result.LoggedIn(var tokens) -> Reply.json(200, SessionJson.encode(tokens));
      case Login.Result.InvalidCredentials _ ->
          throw unauthorized(
              ProblemCode.INVALID_CREDENTIALS,
              "No active account has this address and password. Check both, or reset the password.");
      case Login.Result.EmailNotVerified _ ->
          throw Problem.of(
                  ProblemCode.EMAIL_NOT_VERIFIED,
                  "Follow the link in the mail, or have it sent again by"
                      + " POST /v1/auth/resend-verification.")
              .refusal();
      case Login.Result.Throttled(var after) -> throw DomainProblems.throttled(after);
    };
  }

  private HttpResponse refresh(Exchange exchange) {
    return switch (refresh.refresh(exchange.body().get(REFRESH_TOKEN), Clients.of(exchange))) {
      case Refresh.Result.Refreshed(var tokens) -> Reply.json(200, SessionJson.encode(tokens));
      case Refresh.Result.Invalid _ ->
          throw unauthorized(
              ProblemCode.INVALID_REFRESH_TOKEN,
              "The refresh token is unknown, expired, used, or its session has ended: log in.");
      case Refresh.Result.Throttled(var after) -> throw DomainProblems.throttled(after);
    };
  }

  private static Refusal unauthorized(ProblemCode code, String detail) {
    return Problem.of(code, detail).with("WWW-Authenticate", "Bearer realm=\"reachgig\"").refusal();
  }

  /** Also done if the session ended a moment ago: that is what was asked for. */
  private HttpResponse logOut(Exchange exchange) {
    var actor = exchange.caller();
    return switch (endSession.end(actor, actor.sessionId())) {
      case EndSession.Result.Ended _, EndSession.Result.NotFound _ -> Reply.noContent();
    };
  }

  private HttpResponse list(Exchange exchange) {
    var actor = exchange.caller();
    var found = sessions.of(actor.accountId());
    return Reply.json(
        200, JsonEncoder.encode(out -> SessionJson.writeAll(found, actor.sessionId(), out)));
  }

  private HttpResponse end(Exchange exchange) {
    return switch (endSession.end(exchange.caller(), exchange.pathValue())) {
      case EndSession.Result.Ended _ -> Reply.noContent();
      case EndSession.Result.NotFound _ -> throw DomainProblems.notFound("session");
    };
  }
}
