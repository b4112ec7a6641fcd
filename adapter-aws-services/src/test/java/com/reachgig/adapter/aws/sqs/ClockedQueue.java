package com.reachgig.adapter.aws.sqs;

import com.reachgig.local.SharedClock;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Tells the server the test's time before each call. */
record ClockedQueue(WorkQueue queue, InstantSource time, SharedClock server) implements WorkQueue {

  @Override
  public SendOutcome send(List<Message> messages) {
    return now().send(messages);
  }

  @Override
  public List<Received> receive(int max, Duration wait) {
    return now().receive(max, wait);
  }

  @Override
  public void acknowledge(List<String> receipts) {
    now().acknowledge(receipts);
  }

  @Override
  public void changeVisibility(String receipt, Duration visibility) {
    now().changeVisibility(receipt, visibility);
  }

  @Override
  public int redrive(int max) {
    return now().redrive(max);
  }

  private WorkQueue now() {
    server.set(time.instant());
    return queue;
  }
}
