package com.reachgig.api.gig;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.domain.gig.Gigs;
import java.util.List;

/** One gig, looked at: what is asked for most, and first. */
public final class GigReadRoutes implements Routes {
  private final Gigs gigs;
  private final GigJson json;

  public GigReadRoutes(Gigs gigs, GigJson json) {
    this.gigs = gigs;
    this.json = json;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/gigs/{id}")
            .tag("gigs")
            .auth(Auth.OPTIONAL)
            .answers(200, "The gig.", GigSchemas.GIG, "ETag")
            .answers(Answer.empty(304, "You have it.", "ETag"))
            .refuses(ProblemCode.NOT_FOUND)
            .handledBy("getGig", "A gig; drafts only for their owner", this::get));
  }

  private HttpResponse get(Exchange exchange) {
    var caller = exchange.callerIfKnown();
    var gig =
        gigs.find(exchange.pathValue(), caller == null ? null : caller.accountId())
            .orElseThrow(() -> DomainProblems.notFound("gig"));
    if (!gig.isVisibleTo(null)) {
      exchange.requireLiveSession();
    }
    return Reply.version(exchange, gig.version(), json.encode(gig));
  }
}
