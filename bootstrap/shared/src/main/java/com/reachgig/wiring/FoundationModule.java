package com.reachgig.wiring;

import com.reachgig.adapter.security.Argon2idHasher;
import com.reachgig.adapter.security.RandomSecrets;
import com.reachgig.adapter.security.TimeOrderedIds;
import com.reachgig.domain.Ids;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.domain.throttle.ThrottlePolicy;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.security.PasswordHasher;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** Chance, secrets, and what keeps guessing them slow. */
@Module
public final class FoundationModule {
  private FoundationModule() {}

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
  static Throttle throttle(ItemStore store, InstantSource clock) {
    return new Throttle(store, ThrottlePolicy.standard(), clock);
  }
}
