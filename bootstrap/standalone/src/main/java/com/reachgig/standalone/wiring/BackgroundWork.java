package com.reachgig.standalone.wiring;

import com.reachgig.api.event.CloudEventJson;
import com.reachgig.domain.event.HandleMessages;
import com.reachgig.domain.event.OutboxRelay;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.standalone.work.PurgeRound;
import com.reachgig.standalone.work.RelayRound;
import com.reachgig.standalone.work.SubscriberRound;
import com.reachgig.standalone.work.Wake;
import com.reachgig.standalone.work.Worker;
import com.reachgig.standalone.work.Workers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.inject.Inject;

/** All that goes on beside the requests. */
final class BackgroundWork {
  private final Storage storage;
  private final OutboxRelay relay;
  private final Wake relayWake;
  private final Set<Subscriber> subscribers;
  private final Metrics metrics;
  private final InstantSource clock;

  @Inject
  BackgroundWork(
      Storage storage,
      OutboxRelay relay,
      Wake relayWake,
      Set<Subscriber> subscribers,
      Metrics metrics,
      InstantSource clock) {
    this.storage = storage;
    this.relay = relay;
    this.relayWake = relayWake;
    this.subscribers = subscribers;
    this.metrics = metrics;
    this.clock = clock;
  }

  Workers start() {
    var workers = new ArrayList<Worker>();
    workers.add(Worker.start("outbox-relay", relayWake, new RelayRound(relay)));
    workers.add(Worker.start("purge", new PurgeRound(storage.purge())));
    for (var subscriber : subscribers) {
      var queue = storage.queues().apply(subscriber.name());
      workers.add(Worker.start(subscriber.name(), new SubscriberRound(queue, handler(subscriber))));
    }
    return new Workers(workers);
  }

  private HandleMessages handler(Subscriber subscriber) {
    return new HandleMessages(
        subscriber,
        CloudEventJson::decode,
        metrics,
        () -> ThreadLocalRandom.current().nextLong(),
        clock);
  }
}
