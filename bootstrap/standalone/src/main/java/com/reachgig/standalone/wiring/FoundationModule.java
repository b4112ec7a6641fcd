package com.reachgig.standalone.wiring;

import com.reachgig.adapter.security.Argon2idHasher;
import com.reachgig.adapter.security.Es256Tokens;
import com.reachgig.adapter.security.RandomSecrets;
import com.reachgig.adapter.security.SigningKeys;
import com.reachgig.adapter.security.TimeOrderedIds;
import com.reachgig.domain.Ids;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.domain.throttle.ThrottlePolicy;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.security.PasswordHasher;
import com.reachgig.ports.security.TokenSigner;
import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.work.NoticingItemStore;
import com.reachgig.standalone.work.Wake;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** Time, chance, secrets, and the store as the domain sees it. */
@Module
final class FoundationModule {
  private static final String ISSUER = "reachgig";
  private static final String AUDIENCE = "reachgig-api";

  private FoundationModule() {}

  @Provides
  @Singleton
  static InstantSource clock() {
    return InstantSource.system();
  }

  @Provides
  @Singleton
  static Ids ids(InstantSource clock) {
    return new TimeOrderedIds(clock)::get;
  }

  @Provides
  @Singleton
  static Secrets secrets() {
    return new RandomSecrets()::get;
  }

  /** A hash keeps a core busy, so more at a time than there are cores gain nothing. */
  @Provides
  @Singleton
  static PasswordHasher hasher() {
    return new Argon2idHasher(Runtime.getRuntime().availableProcessors());
  }

  @Provides
  @Singleton
  static SigningKeys signingKeys(Config config, InstantSource clock) {
    return SigningKeys.open(config.data(), clock);
  }

  @Provides
  @Singleton
  static TokenSigner signer(SigningKeys keys, InstantSource clock) {
    return new Es256Tokens(keys, ISSUER, AUDIENCE, clock);
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
  static Throttle throttle(ItemStore store, InstantSource clock) {
    return new Throttle(store, ThrottlePolicy.standard(), clock);
  }
}
