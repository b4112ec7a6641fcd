package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.ports.queue.QueueRules;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.WorkQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Queues of SQS that the deployment has made as their settings say: visibility, retention, and the
 * dead-letter queue with its {@code maxReceiveCount}; FIFO for {@code BY_GROUP}, without
 * deduplication by content. A queue's name there is the prefix, its own name, and {@code .fifo} for
 * a FIFO queue.
 *
 * <p><b>Permissions</b> on a queue: {@code sqs:GetQueueUrl}, and as used {@code SendMessage},
 * {@code ReceiveMessage}, {@code DeleteMessage}, {@code ChangeMessageVisibility}. A redrive
 * receives and deletes on the dead-letter queue and sends to the other.
 */
public final class SqsQueues implements AutoCloseable {
  private final Map<String, SqsWorkQueue> queues = new HashMap<>();
  private final Sqs sqs;
  private final Polls polls = new Polls();

  private SqsQueues(List<QueueSettings> settings, String prefix, Settings wire) {
    sqs = new Sqs(wire);
    for (QueueSettings each : settings) {
      Remote remote = new Remote(sqs, each, prefix, sources(settings, each, prefix));
      queues.put(each.name(), new SqsWorkQueue(each, remote, polls, this::named));
    }
  }

  /**
   * The queues of one deployment. Nothing is called before a queue is used.
   *
   * @param settings of each queue, dead-letter queues among them
   * @param prefix what goes before each name, such as {@code reachgig-}
   */
  public static SqsQueues open(List<QueueSettings> settings, String prefix, Settings wire) {
    QueueRules.requireTopology(settings);
    return new SqsQueues(settings, prefix, wire);
  }

  /** The queue of that name. */
  public WorkQueue queue(String name) {
    return named(name);
  }

  /** Ends receives that wait, and refuses further calls. */
  @Override
  public void close() {
    sqs.close();
    polls.close();
  }

  private static Map<String, Integer> sources(
      List<QueueSettings> all, QueueSettings dead, String prefix) {
    Map<String, Integer> sources = new HashMap<>();
    for (QueueSettings each : all) {
      DeadLetter deadLetter = each.deadLetter();
      if (deadLetter != null && deadLetter.queue().equals(dead.name())) {
        sources.put(Remote.name(prefix, each), deadLetter.maxReceives());
      }
    }
    return sources;
  }

  private SqsWorkQueue named(String name) {
    SqsWorkQueue queue = queues.get(name);
    if (queue == null) {
      throw new IllegalArgumentException("no such queue: " + name);
    }
    return queue;
  }
}
