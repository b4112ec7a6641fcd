package com.reachgig.standalone.wiring;

import com.reachgig.adapter.inmemory.PrometheusText;
import com.reachgig.adapter.security.SigningKeys;
import com.reachgig.api.cursor.Cursors;
import com.reachgig.api.gig.GigJson;
import com.reachgig.api.health.HealthRoutes;
import com.reachgig.domain.event.Outbox;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.security.TokenSigner;
import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.work.NoticingItemStore;
import com.reachgig.standalone.work.Wake;
import com.reachgig.wiring.HttpSettings;
import com.reachgig.wiring.StoreHealth;
import com.reachgig.wiring.Tokens;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.inject.Singleton;

/**
 * Time, the keys in the data folder, the store as the domain sees it, and what the server shows.
 */
@Module
final class ServerModule {
  private ServerModule() {}

  @Provides
  @Singleton
  static InstantSource clock() {
    return InstantSource.system();
  }

  @Provides
  @Singleton
  static GigJson gigJson() {
    return GigJson.kept();
  }

  @Provides
  @Singleton
  static SigningKeys signingKeys(Config config, InstantSource clock) {
    return SigningKeys.open(config.data(), clock);
  }

  @Provides
  @Singleton
  static TokenSigner signer(SigningKeys keys, InstantSource clock) {
    return Tokens.signedBy(keys, clock);
  }

  /** Rung by each commit with an event; the relay hears it. */
  @Provides
  @Singleton
  static Wake relayWake() {
    return new Wake();
  }

  @Provides
  @Singleton
  static ItemStore items(Storage storage, Wake relayWake) {
    return new NoticingItemStore(storage.items(), Outbox::hasEvents, relayWake::ring);
  }

  @Provides
  @Singleton
  static Cursors cursors(Config config) {
    return new Cursors(KeyFile.in(config.data(), "cursor-key"));
  }

  @Provides
  @Singleton
  static HttpSettings httpSettings(Config config) {
    return new HttpSettings(config.corsOrigins(), config.rateLimit());
  }

  @Provides
  static HealthRoutes health(Config config, ItemStore items, PrometheusText metrics) {
    var token = Optional.of(config.metricsToken().value()).filter(text -> !text.isEmpty());
    var checks = List.of(StoreHealth.of(items));
    return new HealthRoutes(checks, metrics::render, token);
  }
}
