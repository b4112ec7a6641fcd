package com.reachgig.aws.relay;

import com.reachgig.domain.event.OutboxRelay;
import com.reachgig.wiring.FoundationModule;
import com.reachgig.wiring.RelayModule;
import com.reachgig.wiring.StoreClassesModule;
import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** What publishes events, and nothing else. */
@Singleton
@Component(
    modules = {
      PortsModule.class,
      FoundationModule.class,
      StoreClassesModule.class,
      RelayModule.class
    })
interface RelayComponent {
  OutboxRelay relay();

  /** Makes one. */
  @Component.Factory
  interface Factory {
    RelayComponent create(@BindsInstance RelayPorts ports);
  }
}
