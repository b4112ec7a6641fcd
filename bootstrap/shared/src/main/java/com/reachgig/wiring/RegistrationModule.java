package com.reachgig.wiring;

import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.profile.CreatePreferences;
import com.reachgig.domain.profile.CreateProfile;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.registration.CountRegistration;
import com.reachgig.domain.registration.Registrations;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.metric.Metrics;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

/** Subscribers whose effects are items. */
@Module
public final class RegistrationModule {
  private RegistrationModule() {}

  @Provides
  @IntoSet
  static Subscriber createProfile(Transactions transactions, Profiles profiles, Inbox inbox) {
    return new CreateProfile(transactions, profiles, inbox);
  }

  @Provides
  @IntoSet
  static Subscriber createPreferences(
      Transactions transactions, PreferenceSheets sheets, Inbox inbox) {
    return new CreatePreferences(transactions, sheets, inbox);
  }

  @Provides
  @IntoSet
  static Subscriber countRegistration(
      Transactions transactions, Registrations registrations, Inbox inbox, Metrics metrics) {
    return new CountRegistration(transactions, registrations, inbox, metrics);
  }
}
