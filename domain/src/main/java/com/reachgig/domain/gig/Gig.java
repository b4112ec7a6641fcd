package com.reachgig.domain.gig;

import com.reachgig.domain.Violations;
import com.reachgig.domain.gig.Decision.Allowed;
import com.reachgig.domain.gig.Decision.Illegal;
import com.reachgig.domain.gig.Decision.Invalid;
import com.reachgig.domain.gig.Decision.Unchanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer of work.
 *
 * @param termsVersion one more after each change of the terms while open, so that whoever agreed to
 *     other terms can be told
 * @param publishedAt when it was first opened; its place among open gigs, also after it was
 *     reopened; null before
 * @param version of the stored item, from 1 on
 */
public record Gig(
    String id,
    String ownerId,
    Terms terms,
    GigStatus status,
    int termsVersion,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt,
    long version) {

  static Gig draft(String id, String ownerId, Terms terms, Instant now) {
    return new Gig(id, ownerId, terms, GigStatus.DRAFT, 1, now, now, null, 1);
  }

  /** Drafts are their owner's alone. */
  public boolean isVisibleTo(@Nullable String accountId) {
    return status != GigStatus.DRAFT || isOwnedBy(accountId);
  }

  public boolean isOwnedBy(@Nullable String accountId) {
    return ownerId.equals(accountId);
  }

  public boolean isOpen() {
    return status == GigStatus.OPEN;
  }

  Decision edit(Terms changed, Instant now) {
    return switch (status) {
      case CLOSED -> new Illegal(status);
      case DRAFT -> changed.equals(terms) ? new Unchanged() : allowed(changed, termsVersion, now);
      case OPEN -> {
        var missing = changed.missing();
        yield !missing.isEmpty()
            ? new Invalid(missing)
            : changed.equals(terms) ? new Unchanged() : allowed(changed, termsVersion + 1, now);
      }
    };
  }

  Decision publish(Instant now) {
    return status == GigStatus.DRAFT ? open(now, now) : new Illegal(status);
  }

  Decision close(Instant now) {
    return isOpen() ? new Allowed(to(GigStatus.CLOSED, publishedAt, now)) : new Illegal(status);
  }

  Decision reopen(Instant now) {
    return status == GigStatus.CLOSED ? open(publishedAt, now) : new Illegal(status);
  }

  /** A draft can be deleted: nobody else ever saw it. */
  Decision delete() {
    return status == GigStatus.DRAFT ? new Allowed(this) : new Illegal(status);
  }

  private Decision open(@Nullable Instant since, Instant now) {
    var missing = terms.missing();
    if (!missing.isEmpty()) {
      return new Invalid(missing);
    }
    if (!terms.deadlineAhead(now)) {
      var violations = new Violations();
      violations.add("/deadline", "not-ahead", "must be in the future");
      return new Invalid(violations.found());
    }
    return new Allowed(to(GigStatus.OPEN, since, now));
  }

  private Gig to(GigStatus next, @Nullable Instant since, Instant now) {
    return new Gig(id, ownerId, terms, next, termsVersion, createdAt, now, since, version + 1);
  }

  private Decision allowed(Terms changed, int nextTermsVersion, Instant now) {
    return new Allowed(
        new Gig(
            id,
            ownerId,
            changed,
            status,
            nextTermsVersion,
            createdAt,
            now,
            publishedAt,
            version + 1));
  }
}
