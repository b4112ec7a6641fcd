package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.inmemory.InMemoryQueues;
import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The reference: queues in memory. */
final class ReferenceFixture implements QueueFixture {

  @Override
  public Session open(List<QueueSettings> queues, InstantSource clock) {
    return new InMemorySession(new InMemoryQueues(queues, clock));
  }

  @Override
  public Set<Trait> traits() {
    return Set.of();
  }

  private record InMemorySession(InMemoryQueues queues) implements Session {

    @Override
    public WorkQueue queue(String name) {
      return queues.queue(name);
    }

    @Override
    public Session reopen() {
      throw new UnsupportedOperationException("what is in memory ends with it");
    }

    @Override
    public void close() {
      queues.close();
    }
  }
}
