package com.reachgig.adapter.inmemory;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue whose sends fail while it is broken. */
final class BreakableQueue implements WorkQueue {
  private final WorkQueue queue;
  private @Nullable Fault fault;

  BreakableQueue(WorkQueue queue, @Nullable Fault fault) {
    this.queue = queue;
    this.fault = fault;
  }

  void setBroken(boolean broken) {
    fault = broken ? Fault.UNAVAILABLE : null;
  }

  @Override
  public SendOutcome send(List<Message> messages) {
    if (fault != null) {
      throw new PortException(fault, "broken");
    }
    return queue.send(messages);
  }

  @Override
  public List<Received> receive(int max, Duration wait) {
    return queue.receive(max, wait);
  }

  @Override
  public void acknowledge(List<String> receipts) {
    queue.acknowledge(receipts);
  }

  @Override
  public void changeVisibility(String receipt, Duration visibility) {
    queue.changeVisibility(receipt, visibility);
  }

  @Override
  public int redrive(int max) {
    return queue.redrive(max);
  }
}
