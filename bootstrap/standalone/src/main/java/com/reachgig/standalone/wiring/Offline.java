package com.reachgig.standalone.wiring;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.removal.RemoveMember;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.security.PasswordHasher;
import com.reachgig.standalone.config.Config;
import com.reachgig.wiring.AccountModule;
import com.reachgig.wiring.FoundationModule;
import com.reachgig.wiring.GigModule;
import com.reachgig.wiring.SessionModule;
import com.reachgig.wiring.StoreClassesModule;
import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** What commands need that work on the data folder while no server does. */
@Singleton
@Component(
    modules = {
      SqliteStoreModule.class,
      ServerModule.class,
      FoundationModule.class,
      StoreClassesModule.class,
      AccountModule.class,
      SessionModule.class,
      GigModule.class
    })
public interface Offline extends AutoCloseable {
  SqliteDatabase database();

  ItemStore items();

  PasswordHasher hasher();

  CreateAccount createAccount();

  RemoveMember removeMember();

  static Offline open(Config config) {
    return DaggerOffline.factory().create(config);
  }

  @Override
  default void close() {
    database().close();
  }

  /** Makes one for a configuration. */
  @Component.Factory
  interface Factory {
    Offline create(@BindsInstance Config config);
  }
}
