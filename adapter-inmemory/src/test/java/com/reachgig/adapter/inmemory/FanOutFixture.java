package com.reachgig.adapter.inmemory;

import static java.util.Objects.requireNonNull;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.Order;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A bus over queues in memory that can be broken. */
final class FanOutFixture implements EventBusFixture {

  @Override
  public Session open(Map<String, List<String>> subscribers) {
    Set<String> names =
        subscribers.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    InMemoryQueues queues =
        new InMemoryQueues(names.stream().map(FanOutFixture::settings).toList(), new ManualClock());
    Map<String, BreakableQueue> breakable =
        names.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), name -> new BreakableQueue(queues.queue(name), null)));
    Map<String, List<WorkQueue>> rules =
        subscribers.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    rule -> rule.getValue().stream().<WorkQueue>map(breakable::get).toList()));
    return new FanOutSession(queues, breakable, new FanOutEventBus(rules, FanOutFixture::encoded));
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.BREAKABLE);
  }

  private static QueueSettings settings(String name) {
    return new QueueSettings(name, Duration.ofSeconds(30), Duration.ofDays(1), Order.NONE, null);
  }

  private static String encoded(CloudEvent event) {
    return event.id() + "\n" + event.data();
  }

  private record FanOutSession(
      InMemoryQueues queues, Map<String, BreakableQueue> breakable, EventBus bus)
      implements Session {

    @Override
    public List<String> delivered(String subscriber) {
      List<String> ids = new ArrayList<>();
      List<Received> batch = queues.queue(subscriber).receive(10, Duration.ZERO);
      while (!batch.isEmpty()) {
        batch.forEach(each -> ids.add(each.body().lines().findFirst().orElseThrow()));
        batch = queues.queue(subscriber).receive(10, Duration.ZERO);
      }
      return ids;
    }

    @Override
    public void setBroken(String subscriber, boolean broken) {
      requireNonNull(breakable.get(subscriber)).setBroken(broken);
    }

    @Override
    public void close() {
      queues.close();
    }
  }
}
