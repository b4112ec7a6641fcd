package com.reachgig.domain.gig;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gig's terms as someone gives them, unchecked; null where nothing is given. */
public record TermsInput(
    @Nullable String title,
    @Nullable String description,
    @Nullable String category,
    List<String> skills,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable Boolean remote,
    @Nullable String location,
    @Nullable Long slots,
    @Nullable Instant deadline) {
  public TermsInput {
    skills = List.copyOf(skills);
  }
}
