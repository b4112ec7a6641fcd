package com.reachgig.aws.api;

import com.reachgig.api.http.HttpHandler;
import com.reachgig.wiring.AccountModule;
import com.reachgig.wiring.FoundationModule;
import com.reachgig.wiring.GigModule;
import com.reachgig.wiring.HttpModule;
import com.reachgig.wiring.RouteModule;
import com.reachgig.wiring.SessionModule;
import com.reachgig.wiring.StoreClassesModule;
import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** All that requests need. */
@Singleton
@Component(
    modules = {
      ApiModule.class,
      FoundationModule.class,
      StoreClassesModule.class,
      AccountModule.class,
      SessionModule.class,
      GigModule.class,
      RouteModule.class,
      HttpModule.class
    })
interface ApiComponent {
  HttpHandler api();

  /** Makes one. */
  @Component.Factory
  interface Factory {
    ApiComponent create(@BindsInstance ApiConfig config, @BindsInstance ApiPorts ports);
  }
}
