package com.reachgig.api.account;

import static com.reachgig.api.account.AccountSchemas.EMAIL;
import static com.reachgig.api.account.AccountSchemas.NEW_PASSWORD;
import static com.reachgig.api.account.AccountSchemas.TOKEN;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.domain.account.ClaimOperatorSetup;
import com.reachgig.domain.account.ResendVerification;
import com.reachgig.domain.account.SignUp;
import com.reachgig.domain.account.VerifyEmail;
import java.util.List;

/** Becoming a member, and becoming the first operator. */
public final class RegistrationRoutes implements Routes {
  private final SignUp signUp;
  private final VerifyEmail verifyEmail;
  private final ResendVerification resendVerification;
  private final ClaimOperatorSetup claimOperatorSetup;

  public RegistrationRoutes(
      SignUp signUp,
      VerifyEmail verifyEmail,
      ResendVerification resendVerification,
      ClaimOperatorSetup claimOperatorSetup) {
    this.signUp = signUp;
    this.verifyEmail = verifyEmail;
    this.resendVerification = resendVerification;
    this.claimOperatorSetup = claimOperatorSetup;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/auth/signup")
            .tag("auth")
            .limit(RateClass.MAIL)
            .body(AccountSchemas.SIGN_UP)
            .answers(202, "Whether the address is new or not.", AccountSchemas.ACCEPTED)
            .handledBy("signUp", "Register; the mail has a link", this::signUp),
        Route.post("/v1/auth/verify-email")
            .tag("auth")
            .limit(RateClass.CREDENTIALS)
            .body(AccountSchemas.ONE_TIME_TOKEN)
            .answers(204, "The account is active.")
            .refuses(ProblemCode.INVALID_ONE_TIME_TOKEN)
            .handledBy("verifyEmail", "Prove the address", this::verifyEmail),
        Route.post("/v1/auth/resend-verification")
            .tag("auth")
            .limit(RateClass.MAIL)
            .body(AccountSchemas.ADDRESS)
            .answers(202, "Whether the address is known or not.", AccountSchemas.ACCEPTED)
            .handledBy("resendVerification", "Have the link sent again", this::resend),
        Route.post("/v1/auth/operator-setup")
            .tag("auth")
            .limit(RateClass.CREDENTIALS)
            .body(AccountSchemas.SET_UP)
            .answers(201, "The account is there: log in.", AccountSchemas.ACCOUNT_ID)
            .refuses(
                ProblemCode.INVALID_ONE_TIME_TOKEN,
                ProblemCode.OPERATOR_EXISTS,
                ProblemCode.EMAIL_TAKEN)
            .handledBy("setUpOperator", "Become the first operator", this::setUpOperator));
  }

  private HttpResponse signUp(Exchange exchange) {
    var body = exchange.body();
    return Accepted.answer(
        signUp.signUp(body.get(EMAIL), body.get(NEW_PASSWORD), Clients.of(exchange)));
  }

  private HttpResponse resend(Exchange exchange) {
    return Accepted.answer(
        resendVerification.resend(exchange.body().get(EMAIL), Clients.of(exchange)));
  }

  private HttpResponse verifyEmail(Exchange exchange) {
    return switch (verifyEmail.verify(exchange.body().get(TOKEN), Clients.of(exchange))) {
      case VerifyEmail.Result.Verified _ -> Reply.noContent();
      case VerifyEmail.Result.InvalidToken _ -> throw OneTimeTokenProblem.refusal();
      case VerifyEmail.Result.Throttled(var after) -> throw DomainProblems.throttled(after);
    };
  }

  private HttpResponse setUpOperator(Exchange exchange) {
    var body = exchange.body();
    var result =
        claimOperatorSetup.claim(
            body.get(EMAIL), body.get(NEW_PASSWORD), body.get(TOKEN), Clients.of(exchange));
    return switch (result) {
      case ClaimOperatorSetup.Result.Claimed(var accountId) -> claimed(accountId);
      case ClaimOperatorSetup.Result.InvalidToken _ -> throw OneTimeTokenProblem.refusal();
      case ClaimOperatorSetup.Result.OperatorExists _ ->
          throw Problem.of(ProblemCode.OPERATOR_EXISTS, "Ask the operator that there is.")
              .refusal();
      case ClaimOperatorSetup.Result.EmailTaken _ ->
          throw Problem.of(ProblemCode.EMAIL_TAKEN, "Take another address.").refusal();
      case ClaimOperatorSetup.Result.Invalid(var violations) ->
          throw DomainProblems.invalidBody(violations);
      case ClaimOperatorSetup.Result.Throttled(var after) -> throw DomainProblems.throttled(after);
    };
  }

  private static HttpResponse claimed(String accountId) {
    var body =
        JsonEncoder.encode(
            out -> {
              out.startObject();
              out.field("accountId", accountId);
              out.endObject();
            });
    return Reply.json(201, body);
  }
}
