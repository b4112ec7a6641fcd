package com.reachgig.api.account;

import static com.reachgig.api.account.AccountSchemas.CHOSEN;
import static com.reachgig.api.account.AccountSchemas.CURRENT;
import static com.reachgig.api.account.AccountSchemas.EMAIL;
import static com.reachgig.api.account.AccountSchemas.NEW_PASSWORD;
import static com.reachgig.api.account.AccountSchemas.TOKEN;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.domain.Violation;
import com.reachgig.domain.account.ChangePassword;
import com.reachgig.domain.account.ForgotPassword;
import com.reachgig.domain.account.ResetPassword;
import java.util.List;

/** Passwords: forgotten, and changed. */
public final class PasswordRoutes implements Routes {
  private final ForgotPassword forgotPassword;
  private final ResetPassword resetPassword;
  private final ChangePassword changePassword;

  public PasswordRoutes(
      ForgotPassword forgotPassword, ResetPassword resetPassword, ChangePassword changePassword) {
    this.forgotPassword = forgotPassword;
    this.resetPassword = resetPassword;
    this.changePassword = changePassword;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/auth/forgot-password")
            .tag("auth")
            .limit(RateClass.MAIL)
            .body(AccountSchemas.ADDRESS)
            .answers(202, "Whether the address is known or not.", AccountSchemas.ACCEPTED)
            .handledBy("forgotPassword", "Have a link for a new password sent", this::forgot),
        Route.post("/v1/auth/reset-password")
            .tag("auth")
            .limit(RateClass.CREDENTIALS)
            .body(AccountSchemas.RESET)
            .answers(204, "The password is set, and all sessions ended.")
            .refuses(ProblemCode.INVALID_ONE_TIME_TOKEN)
            .handledBy("resetPassword", "Set a new password by the link", this::reset),
        Route.put("/v1/me/password")
            .tag("account")
            .auth(Auth.MEMBER)
            .limit(RateClass.CREDENTIALS)
            .body(AccountSchemas.CHANGE)
            .answers(204, "The password is set, and all other sessions ended.")
            .handledBy("changePassword", "Set a new password by the old one", this::change));
  }

  private HttpResponse forgot(Exchange exchange) {
    return Accepted.answer(forgotPassword.forgot(exchange.body().get(EMAIL), Clients.of(exchange)));
  }

  private HttpResponse reset(Exchange exchange) {
    var body = exchange.body();
    var result = resetPassword.reset(body.get(TOKEN), body.get(NEW_PASSWORD), Clients.of(exchange));
    return switch (result) {
      case ResetPassword.Result.Reset _ -> Reply.noContent();
      case ResetPassword.Result.InvalidToken _ -> throw OneTimeTokenProblem.refusal();
      case ResetPassword.Result.Invalid(var violations) ->
          throw DomainProblems.invalidBody(violations);
      case ResetPassword.Result.Throttled(var after) -> throw DomainProblems.throttled(after);
    };
  }

  private HttpResponse change(Exchange exchange) {
    var body = exchange.body();
    var result =
        changePassword.change(
            exchange.caller(), body.get(CURRENT), body.get(CHOSEN), Clients.of(exchange));
    return switch (result) {
      case ChangePassword.Result.Changed _ -> Reply.noContent();
      case ChangePassword.Result.WrongPassword _ ->
          throw DomainProblems.invalidBody(
              List.of(new Violation("/currentPassword", "wrong", "is not the current password")));
      case ChangePassword.Result.Invalid(var violations) ->
          throw DomainProblems.invalidBody(violations);
      case ChangePassword.Result.Throttled(var after) -> throw DomainProblems.throttled(after);
    };
  }
}
