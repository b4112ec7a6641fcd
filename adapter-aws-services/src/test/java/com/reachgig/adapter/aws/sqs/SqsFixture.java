package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.local.ElasticMq;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Queues of their own for each test, on a server whose time is the test's. */
final class SqsFixture implements QueueFixture {

  @Override
  public Session open(List<QueueSettings> queues, InstantSource clock) {
    String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";
    SqsQueues opened = SqsQueues.open(queues, prefix, wire());
    QueueAdmin.create(queues, prefix);
    return new SqsSession(queues, prefix, clock, opened);
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.DURABLE);
  }

  static Settings wire() {
    return Settings.at(ElasticMq.shared().endpoint(), Credentials.of("key", "secret"));
  }

  private record SqsSession(
      List<QueueSettings> settings, String prefix, InstantSource clock, SqsQueues queues)
      implements Session {

    @Override
    public WorkQueue queue(String name) {
      return new ClockedQueue(queues.queue(name), clock, ElasticMq.shared().clock());
    }

    @Override
    public Session reopen() {
      queues.close();
      SqsQueues again = SqsQueues.open(settings, prefix, wire());
      return new SqsSession(settings, prefix, clock, again);
    }

    @Override
    public void close() {
      queues.close();
      QueueAdmin.delete(settings, prefix);
    }
  }
}
