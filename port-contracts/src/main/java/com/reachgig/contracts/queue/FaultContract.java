package com.reachgig.contracts.queue;

import static com.reachgig.contracts.Faults.assertFault;

import com.reachgig.contracts.queue.QueueFixture.Session;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A failure is never reported as "nothing due", nor as success. */
public abstract class FaultContract extends QueueContract {
  protected FaultContract(QueueFixture fixture) {
    super(fixture);
  }

  @Test
  void a_closed_queue_refuses_each_call() {
    Session closed = fixture.open(QUEUES, clock);
    WorkQueue queue = closed.queue("work");
    send(queue, "m");
    String receipt = receiveOne(queue).receipt();
    closed.close();
    assertFault(Fault.CLOSED, () -> queue.send(List.of(Message.of("m"))));
    assertFault(Fault.CLOSED, () -> queue.receive(1, Duration.ZERO));
    assertFault(Fault.CLOSED, () -> queue.receive(1, Duration.ofSeconds(20)));
    assertFault(Fault.CLOSED, () -> queue.acknowledge(List.of(receipt)));
    assertFault(Fault.CLOSED, () -> queue.changeVisibility(receipt, Duration.ZERO));
    assertFault(Fault.CLOSED, () -> queue.redrive(1));
  }

  @Test
  void closing_ends_a_receive_that_waits() throws Exception {
    Session closing = fixture.open(QUEUES, clock);
    WorkQueue queue = closing.queue("work");
    CompletableFuture<Void> ended =
        CompletableFuture.runAsync(
            () -> assertFault(Fault.CLOSED, () -> queue.receive(1, Duration.ofSeconds(20))));
    closing.close();
    ended.get(15, TimeUnit.SECONDS);
  }

  @Test
  void closing_twice_is_harmless() {
    Session closed = fixture.open(QUEUES, clock);
    closed.close();
    closed.close();
  }
}
