package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Queues that were sound until something was done to each. */
record BrokenQueueFixture(
    Breaking breaking, UnaryOperator<QueueSettings> settings, Set<Trait> traits)
    implements QueueFixture {

  /** What is done to a queue. */
  interface Breaking {
    WorkQueue broken(String name, WorkQueue sound);
  }

  static BrokenQueueFixture of(UnaryOperator<WorkQueue> breaking) {
    return new BrokenQueueFixture(
        (name, sound) -> breaking.apply(sound), UnaryOperator.identity(), Set.of());
  }

  @Override
  public Session open(List<QueueSettings> queues, InstantSource clock) {
    return new BrokenSession(
        breaking, new InMemoryQueueFixture().open(queues.stream().map(settings).toList(), clock));
  }

  private record BrokenSession(Breaking breaking, Session sound) implements Session {

    @Override
    public WorkQueue queue(String name) {
      return breaking.broken(name, sound.queue(name));
    }

    @Override
    public Session reopen() {
      return new BrokenSession(breaking, sound.reopen());
    }

    @Override
    public void close() {
      sound.close();
    }
  }
}
