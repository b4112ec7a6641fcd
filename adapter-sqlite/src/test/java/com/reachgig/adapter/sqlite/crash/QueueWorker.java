package com.reachgig.adapter.sqlite.crash;

import com.reachgig.adapter.sqlite.crash.Line.Effect;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Sends a message or two, receives some, and acknowledges most of them. */
final class QueueWorker {
  private final WorkQueue queue;
  private final Reports reports;
  private final Random random;
  private final Values values;

  QueueWorker(WorkQueue queue, Reports reports, Random random, Values values) {
    this.queue = queue;
    this.reports = reports;
    this.random = random;
    this.values = values;
  }

  void step() {
    int sends = random.nextInt(3);
    for (int i = 0; i < sends; i++) {
      var body = values.next();
      var message = List.of(Message.of(body));
      rest(reports.around(new Effect.Send(body), () -> queue.send(message).complete()));
    }
    var received = receive();
    received = received.stream().filter(_ -> random.nextInt(10) > 0).toList();
    if (!received.isEmpty()) {
      var bodies = received.stream().map(Received::body).toList();
      var receipts = received.stream().map(Received::receipt).toList();
      rest(
          reports.around(
              new Effect.Acknowledge(bodies),
              () -> {
                queue.acknowledge(receipts);
                return true;
              }));
    }
  }

  private List<Received> receive() {
    try {
      return queue.receive(1 + random.nextInt(WorkQueue.BATCH), Duration.ZERO);
    } catch (PortException e) {
      Pause.afterFault();
      return List.of();
    }
  }

  private static void rest(Reports.Result result) {
    if (result != Reports.Result.ACKNOWLEDGED) {
      Pause.afterFault();
    }
  }
}
