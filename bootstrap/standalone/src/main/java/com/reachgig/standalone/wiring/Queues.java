package com.reachgig.standalone.wiring;

import com.reachgig.domain.event.Subscriptions;
import com.reachgig.ports.queue.QueueSettings;
import java.util.List;
import java.util.stream.Stream;

/** The queues that the domain's subscriptions ask for. */
public final class Queues {
  /** Every subscriber's queue and its dead-letter queue. */
  public static final List<QueueSettings> ALL =
      Subscriptions.ALL.stream()
          .flatMap(each -> Stream.of(each.queue(), each.deadLetterQueue()))
          .toList();

  private Queues() {}
}
