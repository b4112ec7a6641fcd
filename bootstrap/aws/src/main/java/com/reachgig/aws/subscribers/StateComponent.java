package com.reachgig.aws.subscribers;

import com.reachgig.domain.event.Subscriber;
import com.reachgig.wiring.FoundationModule;
import com.reachgig.wiring.RegistrationModule;
import com.reachgig.wiring.StoreClassesModule;
import dagger.BindsInstance;
import dagger.Component;
import java.util.Set;
import javax.inject.Singleton;

/** Subscribers whose effects are items. */
@Singleton
@Component(
    modules = {
      PortsModule.class,
      FoundationModule.class,
      StoreClassesModule.class,
      RegistrationModule.class
    })
interface StateComponent {
  Set<Subscriber> subscribers();

  /** Makes one. */
  @Component.Factory
  interface Factory {
    StateComponent create(@BindsInstance SubscriberPorts ports);
  }
}
