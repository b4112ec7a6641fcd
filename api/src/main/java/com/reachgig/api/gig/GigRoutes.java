package com.reachgig.api.gig;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.IdempotencyRule;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.domain.gig.CreateGig;
import com.reachgig.domain.gig.DeleteDraft;
import com.reachgig.domain.gig.EditGig;
import com.reachgig.domain.gig.Gig;
import com.reachgig.domain.gig.GigOutcome;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.idempotency.StoredResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One gig: made, changed, deleted. */
public final class GigRoutes implements Routes {
  private final Gigs gigs;
  private final CreateGig createGig;
  private final EditGig editGig;
  private final DeleteDraft deleteDraft;
  private final GigJson json;

  public GigRoutes(
      Gigs gigs, CreateGig createGig, EditGig editGig, DeleteDraft deleteDraft, GigJson json) {
    this.gigs = gigs;
    this.createGig = createGig;
    this.editGig = editGig;
    this.deleteDraft = deleteDraft;
    this.json = json;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/gigs")
            .tag("gigs")
            .auth(Auth.MEMBER)
            .idempotency(IdempotencyRule.OPTIONAL)
            .body(GigSchemas.TERMS)
            .answers(201, "The draft.", GigSchemas.GIG, "Location", "ETag", "Idempotent-Replayed")
            .handledBy("createGig", "Make a draft; only its owner sees it", this::create),
        Route.put("/v1/gigs/{id}")
            .tag("gigs")
            .auth(Auth.MEMBER)
            .ifMatch(IfMatchRule.REQUIRED)
            .body(GigSchemas.TERMS)
            .answers(200, "The gig as it is now.", GigSchemas.GIG, "ETag")
            .refuses(ProblemCode.NOT_FOUND, ProblemCode.FORBIDDEN, ProblemCode.ILLEGAL_TRANSITION)
            .handledBy("putGig", "Replace the terms of a draft or open gig, whole", this::edit),
        Route.delete("/v1/gigs/{id}")
            .tag("gigs")
            .auth(Auth.MEMBER)
            .ifMatch(IfMatchRule.REQUIRED)
            .answers(204, "The draft is gone.")
            .refuses(ProblemCode.NOT_FOUND, ProblemCode.FORBIDDEN, ProblemCode.ILLEGAL_TRANSITION)
            .handledBy("deleteGig", "Delete a draft", this::delete));
  }

  private HttpResponse create(Exchange exchange) {
    var request =
        GigReplies.repeatable(exchange, gig -> GigReplies.created(gig, GigJson.encodeNow(gig)));
    var terms = GigSchemas.terms(exchange.body());
    return GigReplies.answer(
        createGig.create(exchange.caller(), terms, request),
        ProblemCode.INVALID_BODY,
        gig -> GigReplies.created(gig, json.encode(gig)));
  }

  private HttpResponse edit(Exchange exchange) {
    var terms = GigSchemas.terms(exchange.body());
    var outcome = editGig.edit(exchange.caller(), exchange.pathValue(), expected(exchange), terms);
    return GigReplies.answer(
        outcome, ProblemCode.INVALID_BODY, gig -> GigReplies.changed(gig, json.encode(gig)));
  }

  private HttpResponse delete(Exchange exchange) {
    GigOutcome outcome =
        deleteDraft.delete(exchange.caller(), exchange.pathValue(), expected(exchange));
    return GigReplies.answer(outcome, ProblemCode.INVALID_BODY, GigRoutes::gone);
  }

  private static StoredResponse gone(Gig gig) {
    return new StoredResponse(204, Map.of("Cache-Control", "no-store"), new byte[0]);
  }

  private @Nullable Long expected(Exchange exchange) {
    var account = exchange.caller().accountId();
    return exchange
        .ifMatch()
        .expected(() -> gigs.find(exchange.pathValue(), account).map(Gig::version).orElse(0L));
  }
}
