package com.reachgig.api.gig;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.IdempotencyRule;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.domain.gig.CloseGig;
import com.reachgig.domain.gig.Gig;
import com.reachgig.domain.gig.GigOutcome;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.gig.PublishGig;
import com.reachgig.domain.gig.ReopenGig;
import com.reachgig.domain.idempotency.Idempotent;
import com.reachgig.domain.session.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gig's way through its states. */
public final class GigTransitionRoutes implements Routes {
  private final Gigs gigs;
  private final PublishGig publishGig;
  private final CloseGig closeGig;
  private final ReopenGig reopenGig;
  private final GigJson json;

  public GigTransitionRoutes(
      Gigs gigs, PublishGig publishGig, CloseGig closeGig, ReopenGig reopenGig, GigJson json) {
    this.gigs = gigs;
    this.publishGig = publishGig;
    this.closeGig = closeGig;
    this.reopenGig = reopenGig;
    this.json = json;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        transition("publish", "publishGig", "Open a draft to everyone", publishGig::publish),
        transition("close", "closeGig", "Take an open gig from the lists", closeGig::close),
        transition("reopen", "reopenGig", "Open a closed gig again", reopenGig::reopen));
  }

  /** What all transitions of a gig have in common. */
  @FunctionalInterface
  private interface Transition {
    GigOutcome apply(
        Actor actor, String gigId, @Nullable Long version, @Nullable Idempotent<Gig> request);
  }

  private Route transition(String name, String operation, String summary, Transition transition) {
    return Route.post("/v1/gigs/{id}/" + name)
        .tag("gigs")
        .auth(Auth.MEMBER)
        .idempotency(IdempotencyRule.REQUIRED)
        .ifMatch(IfMatchRule.OPTIONAL)
        .answers(200, "The gig as it is now.", GigSchemas.GIG, "ETag", "Idempotent-Replayed")
        .refuses(
            ProblemCode.NOT_FOUND,
            ProblemCode.FORBIDDEN,
            ProblemCode.ILLEGAL_TRANSITION,
            ProblemCode.GIG_INCOMPLETE)
        .handledBy(operation, summary, exchange -> apply(transition, exchange));
  }

  private HttpResponse apply(Transition transition, Exchange exchange) {
    var actor = exchange.caller();
    var id = exchange.pathValue();
    var version =
        exchange
            .ifMatch()
            .expected(() -> gigs.find(id, actor.accountId()).map(Gig::version).orElse(0L));
    var request =
        GigReplies.repeatable(exchange, gig -> GigReplies.changed(gig, GigJson.encodeNow(gig)));
    return GigReplies.answer(
        transition.apply(actor, id, version, request),
        ProblemCode.GIG_INCOMPLETE,
        gig -> GigReplies.changed(gig, json.encode(gig)));
  }
}
