package com.reachgig.standalone.work;

import com.reachgig.domain.event.OutboxRelay;
import java.time.Duration;

/**
 * Publishes what is in the outbox: when it is woken, and now and then in case a wake was missed.
 */
public final class RelayRound implements Round {
  private static final int MANY = 100;
  private static final Duration SWEEP = Duration.ofSeconds(5);

  private final OutboxRelay relay;

  public RelayRound(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public Duration run() {
    return relay.relay(MANY) == MANY ? Duration.ZERO : SWEEP;
  }
}
