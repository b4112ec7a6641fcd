package com.reachgig.aws.subscribers;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.metric.Metrics;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;

/** The world. */
@Module
final class PortsModule {
  private PortsModule() {}

  @Provides
  static ItemStore items(SubscriberPorts ports) {
    return ports.items();
  }

  @Provides
  static Metrics metrics(SubscriberPorts ports) {
    return ports.metrics();
  }

  @Provides
  static InstantSource clock(SubscriberPorts ports) {
    return ports.clock();
  }
}
