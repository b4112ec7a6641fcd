package com.reachgig.domain.gig;

import com.reachgig.domain.Millis;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.idempotency.Earlier;
import com.reachgig.domain.idempotency.IdempotencyRecords;
import com.reachgig.domain.idempotency.Idempotent;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Part;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way that every change to a gig takes: was it asked before, is the gig there, is it the
 * actor's, is it as the actor saw it, do the rules allow it — and then state, event, audit entry
 * and the request's record in one batch.
 */
public final class GigTransitions {
  private static final int ATTEMPTS = 3;

  private final Transactions transactions;
  private final Gigs gigs;
  private final IdempotencyRecords records;
  private final Audit audit;
  private final InstantSource clock;

  public GigTransitions(
      Transactions transactions,
      Gigs gigs,
      IdempotencyRecords records,
      Audit audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.gigs = gigs;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A change to ask for.
   *
   * @param version of the gig as the actor saw it, or null if that does not matter
   * @param request null if it may not be repeated by key
   */
  record Change(
      Actor actor,
      String gigId,
      @Nullable Long version,
      @Nullable Idempotent<Gig> request,
      String action) {}

  /**
   * Makes the change, or says why not.
   *
   * @param decide what the rules say
   * @param effects how the gig, before and after, is stored, and what else comes with it
   * @param account what must hold of the owner's account
   */
  GigOutcome apply(
      Change change,
      BiFunction<Gig, Instant, Decision> decide,
      BiFunction<Gig, Gig, Part> effects,
      Part account) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var settled = attempt(change, decide, effects, account);
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    throw new PortException(Fault.THROTTLED, "too many changes to one gig at a time");
  }

  /** Empty if something changed meanwhile, so that it has to be looked at again. */
  private Optional<GigOutcome> attempt(
      Change change,
      BiFunction<Gig, Instant, Decision> decide,
      BiFunction<Gig, Gig, Part> effects,
      Part account) {
    var earlier = earlier(change);
    if (earlier.isPresent()) {
      return earlier;
    }
    var found = gigs.find(change.gigId(), change.actor().accountId());
    if (found.isEmpty()) {
      return Optional.of(new GigOutcome.NotFound());
    }
    var gig = found.get();
    var refusal = refusal(gig, change);
    if (refusal.isPresent()) {
      return refusal;
    }
    return switch (decide.apply(gig, Millis.now(clock))) {
      case Decision.Illegal(var current) -> Optional.of(new GigOutcome.Illegal(current));
      case Decision.Invalid(var violations) -> Optional.of(new GigOutcome.Invalid(violations));
      case Decision.Unchanged _ -> Optional.of(new GigOutcome.Done(gig));
      case Decision.Allowed(var next) -> commit(change, next, effects.apply(gig, next), account);
    };
  }

  private Optional<GigOutcome> earlier(Change change) {
    return switch (records.earlier(change.request())) {
      case Earlier.Same(var response) -> Optional.of(new GigOutcome.Replay(response));
      case Earlier.Other _ -> Optional.of(new GigOutcome.KeyReused());
      case Earlier.Never _ -> Optional.empty();
    };
  }

  private static Optional<GigOutcome> refusal(Gig gig, Change change) {
    if (!gig.isOwnedBy(change.actor().accountId())) {
      return Optional.of(new GigOutcome.Forbidden());
    }
    var seen = change.version();
    return seen == null || seen == gig.version()
        ? Optional.empty()
        : Optional.of(new GigOutcome.Stale(gig.version()));
  }

  private Optional<GigOutcome> commit(Change change, Gig next, Part effects, Part account) {
    var entry = audit.entry(next.id(), change.actor().accountId(), change.action());
    var record = records.record(change.request(), next);
    return switch (transactions.commit(effects, account, entry, record)) {
      case Commit.Done _ -> Optional.of(new GigOutcome.Done(next));
      case Commit.Conflict conflict when conflict.hit(account) ->
          Optional.of(new GigOutcome.AccountInactive());
      case Commit.Conflict _ -> Optional.empty();
    };
  }
}
