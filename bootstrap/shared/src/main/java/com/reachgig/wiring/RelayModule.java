package com.reachgig.wiring;

import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.OutboxRelay;
import com.reachgig.ports.event.EventBus;
import dagger.Module;
import dagger.Provides;
import javax.inject.Singleton;

/** Events on their way from the outbox to the bus. */
@Module
public final class RelayModule {
  private RelayModule() {}

  @Provides
  @Singleton
  static OutboxRelay relay(Outbox outbox, EventBus bus) {
    return new OutboxRelay(outbox, bus);
  }
}
