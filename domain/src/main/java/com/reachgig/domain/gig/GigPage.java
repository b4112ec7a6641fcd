package com.reachgig.domain.gig;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some gigs, newest first.
 *
 * @param next where to go on, or null if nothing is left; the page there may be empty
 */
public record GigPage(List<Gig> gigs, @Nullable GigCursor next) {
  public GigPage {
    gigs = List.copyOf(gigs);
  }
}
