package com.reachgig.api.gig;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.EntityTags;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.VersionCondition;
import com.reachgig.domain.gig.Gig;
import com.reachgig.domain.gig.GigOutcome;
import com.reachgig.domain.idempotency.Idempotent;
import com.reachgig.domain.idempotency.StoredResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Outcomes of changes to gigs as answers, to be given now and to be kept for a repetition. */
final class GigReplies {
  private GigReplies() {}

  /** The gig was made. */
  static StoredResponse created(Gig gig, byte[] json) {
    return new StoredResponse(
        201,
        Map.of(
            "Content-Type",
            Answer.JSON,
            "Cache-Control",
            "no-store",
            "ETag",
            EntityTags.of(gig.version()),
            "Location",
            "/v1/gigs/" + gig.id()),
        json);
  }

  /** The gig was changed. */
  static StoredResponse changed(Gig gig, byte[] json) {
    return new StoredResponse(
        200,
        Map.of(
            "Content-Type",
            Answer.JSON,
            "Cache-Control",
            "no-store",
            "ETag",
            EntityTags.of(gig.version())),
        json);
  }

  /**
   * The request as one that may be repeated, if its sender gave it a key.
   *
   * @param response made of a gig before it is stored, and so not to be kept for readers
   */
  static @Nullable Idempotent<Gig> repeatable(
      Exchange exchange, Function<Gig, StoredResponse> response) {
    var key = exchange.idempotencyKey();
    return key == null
        ? null
        : new Idempotent<>(exchange.caller().accountId(), key.value(), key.fingerprint(), response);
  }

  /** The answer; a refusal if the outcome is one. */
  static HttpResponse answer(
      GigOutcome outcome, ProblemCode invalid, Function<Gig, StoredResponse> response) {
    return switch (outcome) {
      case GigOutcome.Done(var gig) -> http(response.apply(gig), false);
      case GigOutcome.Replay(var stored) -> http(stored, true);
      case GigOutcome.KeyReused _ ->
          throw refusal(
              ProblemCode.IDEMPOTENCY_KEY_REUSED,
              "The key belongs to another request of yours: take a new one for each action.");
      case GigOutcome.Invalid(var violations) ->
          throw Problem.of(
                  invalid, "See errors for each member.", DomainProblems.errors(violations))
              .refusal();
      case GigOutcome.NotFound _ -> throw DomainProblems.notFound("gig");
      case GigOutcome.Forbidden _ ->
          throw refusal(ProblemCode.FORBIDDEN, "Only the gig's owner may do this.");
      case GigOutcome.AccountInactive _ ->
          throw refusal(ProblemCode.FORBIDDEN, "Your account is not active.");
      case GigOutcome.Stale _ -> throw VersionCondition.stale().refusal();
      case GigOutcome.Illegal(var current) ->
          throw refusal(
              ProblemCode.ILLEGAL_TRANSITION,
              "The gig is in state " + current.wireName() + ", which does not allow this.");
    };
  }

  private static Refusal refusal(ProblemCode code, String detail) {
    return Problem.of(code, detail).refusal();
  }

  private static HttpResponse http(StoredResponse stored, boolean replayed) {
    List<String> fields = new ArrayList<>();
    stored.headers().forEach((name, value) -> fields.addAll(List.of(name, value)));
    if (replayed) {
      fields.addAll(List.of("Idempotent-Replayed", "true"));
    }
    return new HttpResponse(stored.status(), Headers.of().plus(fields), stored.body());
  }
}
