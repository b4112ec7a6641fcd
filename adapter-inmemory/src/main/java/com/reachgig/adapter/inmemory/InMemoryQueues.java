package com.reachgig.adapter.inmemory;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.QueueRules;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A set of queues in memory, dead-letter queues among them. Under one lock, because a message moves
 * from a queue to its dead-letter queue in one step.
 */
public final class InMemoryQueues implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, InMemoryWorkQueue> queues = new HashMap<>();
  private final InstantSource clock;
  private long lastId;
  private boolean closed;

  public InMemoryQueues(List<QueueSettings> settings, InstantSource clock) {
    QueueRules.requireTopology(settings);
    this.clock = clock;
    settings.forEach(each -> queues.put(each.name(), new InMemoryWorkQueue(each, this)));
  }

  /** The queue of that name. */
  public WorkQueue queue(String name) {
    return named(name);
  }

  /** Ends waiting receives and refuses further calls; what was queued is gone. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  InMemoryWorkQueue named(String name) {
    InMemoryWorkQueue queue = queues.get(name);
    if (queue == null) {
      throw new IllegalArgumentException("no such queue: " + name);
    }
    return queue;
  }

  ReentrantLock lock() {
    return lock;
  }

  /** Signalled whenever a message may have become due otherwise than by the clock. */
  Condition changed() {
    return changed;
  }

  InstantSource clock() {
    return clock;
  }

  String nextId() {
    return Long.toString(++lastId);
  }

  void requireOpen() {
    if (closed) {
      throw new PortException(Fault.CLOSED, "the queues are closed");
    }
  }
}
