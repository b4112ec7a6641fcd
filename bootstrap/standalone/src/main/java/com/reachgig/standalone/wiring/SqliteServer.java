package com.reachgig.standalone.wiring;

import com.reachgig.standalone.config.Config;
import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** A server that keeps everything in its data folder. */
@Singleton
@Component(
    modules = {
      SqliteStoreModule.class,
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
interface SqliteServer extends ServerParts {
  /** Makes one for a configuration. */
  @Component.Factory
  interface Factory {
    SqliteServer create(@BindsInstance Config config);
  }
}
