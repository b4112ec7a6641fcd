package com.reachgig.domain.gig;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Ids;
import com.reachgig.domain.Millis;
import com.reachgig.domain.idempotency.Earlier;
import com.reachgig.domain.idempotency.IdempotencyRecords;
import com.reachgig.domain.idempotency.Idempotent;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft: one write and no read. Whether the key of a repeated request was used before shows
 * in the write itself.
 */
public final class CreateGig {
  private final Transactions transactions;
  private final Gigs gigs;
  private final IdempotencyRecords records;
  private final Ids ids;
  private final InstantSource clock;

  public CreateGig(
      Transactions transactions,
      Gigs gigs,
      IdempotencyRecords records,
      Ids ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.gigs = gigs;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  public GigOutcome create(Actor actor, TermsInput terms, @Nullable Idempotent<Gig> request) {
    var now = Millis.now(clock);
    return switch (Terms.check(terms, now)) {
      case Checked.Invalid<Terms>(var violations) ->
          earlier(request).orElseGet(() -> new GigOutcome.Invalid(violations));
      case Checked.Valid<Terms>(var checked) ->
          commit(Gig.draft(ids.next(), actor.accountId(), checked, now), request);
    };
  }

  private GigOutcome commit(Gig draft, @Nullable Idempotent<Gig> request) {
    return switch (transactions.commit(gigs.create(draft), records.record(request, draft))) {
      case Commit.Done _ -> new GigOutcome.Done(draft);
      case Commit.Conflict _ ->
          earlier(request)
              .orElseThrow(() -> new IllegalStateException("id used twice: " + draft.id()));
    };
  }

  /** Also of terms that were valid then, and are no more: a deadline passes. */
  private Optional<GigOutcome> earlier(@Nullable Idempotent<Gig> request) {
    return switch (records.earlier(request)) {
      case Earlier.Same(var response) -> Optional.of(new GigOutcome.Replay(response));
      case Earlier.Other _ -> Optional.of(new GigOutcome.KeyReused());
      case Earlier.Never _ -> Optional.empty();
    };
  }
}
