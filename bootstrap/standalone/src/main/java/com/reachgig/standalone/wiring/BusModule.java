package com.reachgig.standalone.wiring;

import com.reachgig.adapter.inmemory.FanOutEventBus;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.queue.WorkQueue;
import dagger.Module;
import dagger.Provides;
import java.util.stream.Collectors;
import javax.inject.Singleton;

/** The bus that hands each event to the queues of those who subscribed. */
@Module
final class BusModule {
  private BusModule() {}

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

  private static WorkQueue queue(Storage storage, Subscription each) {
    return storage.queues().apply(each.subscriber());
  }
}
