package com.reachgig.standalone.work;

import com.reachgig.domain.event.HandleMessages;
import com.reachgig.domain.event.Verdict;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hands messages of one subscriber's queue to its handler, and settles them as it says. */
public final class SubscriberRound implements Round {
  /** How long a stop may have to wait for an idle queue. */
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final WorkQueue queue;
  private final HandleMessages handler;

  public SubscriberRound(WorkQueue queue, HandleMessages handler) {
    this.queue = queue;
    this.handler = handler;
  }

  @Override
  public Duration run() {
    var messages = queue.receive(WorkQueue.BATCH, WAIT);
    if (!messages.isEmpty()) {
      settle(handler.handle(messages));
    }
    return Duration.ZERO;
  }

  private void settle(List<Verdict> verdicts) {
    var done = new ArrayList<String>();
    for (var verdict : verdicts) {
      switch (verdict) {
        case Verdict.Done(var message) -> done.add(message.receipt());
        case Verdict.Retry(var message, var after) ->
            queue.changeVisibility(message.receipt(), after);
      }
    }
    if (!done.isEmpty()) {
      queue.acknowledge(done);
    }
  }
}
