package com.reachgig.standalone.wiring;

import com.reachgig.standalone.config.Config;
import com.reachgig.wiring.AccountModule;
import com.reachgig.wiring.FoundationModule;
import com.reachgig.wiring.GigModule;
import com.reachgig.wiring.HttpModule;
import com.reachgig.wiring.NoticeModule;
import com.reachgig.wiring.RegistrationModule;
import com.reachgig.wiring.RelayModule;
import com.reachgig.wiring.RouteModule;
import com.reachgig.wiring.SessionModule;
import com.reachgig.wiring.StoreClassesModule;
import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** A server that keeps everything in its data folder. */
@Singleton
@Component(
    modules = {
      SqliteStoreModule.class,
      ServerModule.class,
      FoundationModule.class,
      StoreClassesModule.class,
      AccountModule.class,
      SessionModule.class,
      GigModule.class,
      MailModule.class,
      BusModule.class,
      RelayModule.class,
      NoticeModule.class,
      RegistrationModule.class,
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
