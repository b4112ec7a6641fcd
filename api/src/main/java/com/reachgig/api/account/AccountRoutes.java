package com.reachgig.api.account;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.domain.account.Account;
import com.reachgig.domain.account.Accounts;
import java.util.List;
import java.util.Locale;

/** The account of who asks. */
public final class AccountRoutes implements Routes {
  private final Accounts accounts;

  public AccountRoutes(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/me")
            .tag("account")
            .auth(Auth.MEMBER)
            .answers(200, "The account.", AccountSchemas.ACCOUNT, "ETag")
            .answers(Answer.empty(304, "You have it.", "ETag"))
            .refuses(ProblemCode.NOT_FOUND)
            .handledBy("getMe", "Who is logged in", this::me));
  }

  private HttpResponse me(Exchange exchange) {
    var account =
        accounts
            .find(exchange.caller().accountId())
            .orElseThrow(() -> DomainProblems.notFound("account"));
    return Reply.version(exchange, account.version(), encode(account));
  }

  private static byte[] encode(Account account) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.field("id", account.id());
          out.field("email", account.email().address());
          out.field("role", account.role().wireName());
          out.field("status", account.status().name().toLowerCase(Locale.ROOT));
          out.field("createdAt", account.createdAt().toString());
          out.endObject();
        });
  }
}
