package com.reachgig.adapter.inmemory;

import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;

/** A queue that another one does the work for, until a subclass does something else. */
class ForwardingQueue implements WorkQueue {
  private final WorkQueue queue;

  ForwardingQueue(WorkQueue queue) {
    this.queue = queue;
  }

  @Override
  public SendOutcome send(List<Message> messages) {
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
