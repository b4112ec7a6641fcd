package com.reachgig.aws.relay;

import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.item.ItemStore;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;

/** The world. */
@Module
final class PortsModule {
  private PortsModule() {}

  @Provides
  static ItemStore items(RelayPorts ports) {
    return ports.items();
  }

  @Provides
  static EventBus bus(RelayPorts ports) {
    return ports.bus();
  }

  @Provides
  static InstantSource clock(RelayPorts ports) {
    return ports.clock();
  }
}
