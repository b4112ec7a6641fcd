package com.reachgig.adapter.aws.sqs;

import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Queues of their own for each test, on a server whose time is the test's. */
record SqsFixture(SqsEngine engine) implements QueueFixture {

  @Override
  public Session open(List<QueueSettings> queues, InstantSource clock) {
    String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";
    SqsQueues opened = SqsQueues.open(queues, prefix, engine.wire());
    QueueAdmin admin = new QueueAdmin(engine, prefix);
    engine.clock().set(clock.instant());
    admin.create(queues);
    return new SqsSession(queues, admin, clock, opened);
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.DURABLE);
  }

  private record SqsSession(
      List<QueueSettings> settings, QueueAdmin admin, InstantSource clock, SqsQueues queues)
      implements Session {

    @Override
    public WorkQueue queue(String name) {
      return new ClockedQueue(queues.queue(name), clock, admin.engine().clock());
    }

    @Override
    public Session reopen() {
      queues.close();
      SqsQueues again = SqsQueues.open(settings, admin.prefix(), admin.engine().wire());
      return new SqsSession(settings, admin, clock, again);
    }

    @Override
    public void close() {
      queues.close();
      admin.delete(settings);
    }
  }
}
