package com.reachgig.standalone.wiring;

import com.reachgig.adapter.inmemory.FanOutEventBus;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.OneTimeTokens;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.OutboxRelay;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.notice.AccountNotices;
import com.reachgig.domain.notice.Links;
import com.reachgig.domain.profile.CreatePreferences;
import com.reachgig.domain.profile.CreateProfile;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.registration.CountRegistration;
import com.reachgig.domain.registration.Registrations;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.mail.Mailer;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.queue.WorkQueue;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dagger.multibindings.IntoSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Singleton;

/** Events on their way from the outbox to whoever subscribed. */
@Module
final class EventModule {
  private EventModule() {}

  @Provides
  @Singleton
  static EventBus bus(Storage storage) {
    var queues =
        Subscriptions.ALL.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.event().type(),
                    Collectors.mapping(each -> queue(storage, each), Collectors.toList())));
    return new FanOutEventBus(queues, CloudEventJson::encode);
  }

  @Provides
  @Singleton
  static OutboxRelay relay(Outbox outbox, EventBus bus) {
    return new OutboxRelay(outbox, bus);
  }

  @Provides
  @ElementsIntoSet
  static Set<Subscriber> notices(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      Inbox inbox,
      Mailer mailer,
      Links links) {
    var notices = new AccountNotices(transactions, accounts, tokens, inbox, mailer, links);
    return Set.copyOf(notices.subscribers());
  }

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

  private static WorkQueue queue(Storage storage, Subscription each) {
    return storage.queues().apply(each.subscriber());
  }
}
