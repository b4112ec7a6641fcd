package com.reachgig.standalone.wiring;

import com.reachgig.standalone.config.Config;
import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** A server that forgets everything at its end. */
@Singleton
@Component(
    modules = {
      InMemoryStoreModule.class,
      FoundationModule.class,
      StoreClassesModule.class,
      AccountModule.class,
      SessionModule.class,
      GigModule.class,
      MailModule.class,
      EventModule.class,
      RouteModule.class,
      MetricsModule.class,
      HttpModule.class
    })
interface InMemoryServer extends ServerParts {
  /** Makes one for a configuration. */
  @Component.Factory
  interface Factory {
    InMemoryServer create(@BindsInstance Config config);
  }
}
