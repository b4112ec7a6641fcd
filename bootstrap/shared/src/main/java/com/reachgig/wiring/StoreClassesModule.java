package com.reachgig.wiring;

import com.reachgig.domain.Ids;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.OneTimeTokens;
import com.reachgig.domain.account.Operators;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.idempotency.IdempotencyRecords;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.registration.Registrations;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.item.ItemStore;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** What owns the keys of items. */
@Module
public final class StoreClassesModule {
  private StoreClassesModule() {}

  @Provides
  @Singleton
  static Transactions transactions(ItemStore store) {
    return new Transactions(store);
  }

  @Provides
  @Singleton
  static Audit audit(ItemStore store, Ids ids, InstantSource clock) {
    return new Audit(store, ids, clock);
  }

  @Provides
  @Singleton
  static Outbox outbox(ItemStore store, Ids ids, InstantSource clock) {
    return new Outbox(store, ids, clock);
  }

  @Provides
  @Singleton
  static Inbox inbox(ItemStore store, InstantSource clock) {
    return new Inbox(store, clock);
  }

  @Provides
  @Singleton
  static IdempotencyRecords idempotencyRecords(ItemStore store, InstantSource clock) {
    return new IdempotencyRecords(store, clock);
  }

  @Provides
  @Singleton
  static Accounts accounts(ItemStore store) {
    return new Accounts(store);
  }

  @Provides
  @Singleton
  static Operators operators(ItemStore store) {
    return new Operators(store);
  }

  @Provides
  @Singleton
  static OneTimeTokens oneTimeTokens(ItemStore store, Secrets secrets, InstantSource clock) {
    return new OneTimeTokens(store, secrets, clock);
  }

  @Provides
  @Singleton
  static Sessions sessions(ItemStore store) {
    return new Sessions(store);
  }

  @Provides
  @Singleton
  static Profiles profiles(ItemStore store) {
    return new Profiles(store);
  }

  @Provides
  @Singleton
  static PreferenceSheets preferenceSheets(ItemStore store) {
    return new PreferenceSheets(store);
  }

  @Provides
  @Singleton
  static Gigs gigs(ItemStore store) {
    return new Gigs(store);
  }

  @Provides
  @Singleton
  static GigBoard gigBoard(ItemStore store) {
    return new GigBoard(store);
  }

  @Provides
  @Singleton
  static Registrations registrations(ItemStore store) {
    return new Registrations(store);
  }
}
