package com.reachgig.aws.api;

import com.reachgig.adapter.security.SharedKeys;
import com.reachgig.api.cursor.Cursors;
import com.reachgig.api.gig.GigJson;
import com.reachgig.api.health.HealthRoutes;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.security.TokenSigner;
import com.reachgig.wiring.HttpSettings;
import com.reachgig.wiring.StoreHealth;
import com.reachgig.wiring.Tokens;
import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.inject.Named;
import javax.inject.Singleton;

/** The world, the keys that all instances share, and what the platform does instead. */
@Module
final class ApiModule {
  private static final String LOADED = "loaded";

  private ApiModule() {}

  @Provides
  static HttpSettings httpSettings(ApiConfig config) {
    return config.http();
  }

  @Provides
  static ItemStore items(ApiPorts ports) {
    return ports.items();
  }

  @Provides
  static Metrics metrics(ApiPorts ports) {
    return ports.metrics();
  }

  @Provides
  static InstantSource clock(ApiPorts ports) {
    return ports.clock();
  }

  @Provides
  static GigJson gigJson() {
    return GigJson.fresh();
  }

  @Provides
  @Singleton
  static SharedKeys keys(ApiPorts ports) {
    return new SharedKeys(ports.keys(), ports.clock());
  }

  @Provides
  @Singleton
  @Named(LOADED)
  static TokenSigner loadedSigner(SharedKeys keys, InstantSource clock) {
    return Tokens.signedBy(keys, clock);
  }

  @Provides
  @Singleton
  static TokenSigner signer(@Named(LOADED) Lazy<TokenSigner> loaded) {
    return new LateTokenSigner(loaded);
  }

  @Provides
  @Singleton
  static Cursors cursors(SharedKeys keys) {
    return new Cursors(keys::own);
  }

  /** The platform collects measurements from the log; nobody asks an instance for them. */
  @Provides
  static HealthRoutes health(ItemStore items) {
    var checks = List.of(StoreHealth.of(items));
    return new HealthRoutes(checks, () -> "", Optional.empty());
  }
}
