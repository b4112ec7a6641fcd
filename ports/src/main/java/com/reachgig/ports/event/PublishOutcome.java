package com.reachgig.ports.event;

import java.util.List;

/**
 * What became of the events of one publish.
 *
 * @param failed positions, from 0, of the events that the bus did not take for every subscriber,
 *     and that must be published again; all others will reach each of their subscribers
 */
public record PublishOutcome(List<Integer> failed) {
  public PublishOutcome {
    failed = List.copyOf(failed);
  }

  public boolean complete() {
    return failed.isEmpty();
  }
}
