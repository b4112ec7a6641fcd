package com.reachgig.adapter.aws.sqs;

import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Receives again if nothing came: ElasticMQ gives nothing in place of a message that becomes a dead
 * letter. No sequence has more dead letters in a row than it looks again. And it does not put a
 * message in its new place whose visibility grows, which then may hide others that are due; it
 * sorts all of them when one shrinks.
 */
record LookingAgain(SqsFixture fixture) implements QueueFixture {
  private static final int LOOKS = 10;

  @Override
  public Session open(List<QueueSettings> queues, InstantSource clock) {
    return new LookingSession(fixture.open(queues, clock));
  }

  @Override
  public Set<Trait> traits() {
    return fixture.traits();
  }

  private record LookingSession(Session session) implements Session {

    @Override
    public WorkQueue queue(String name) {
      return new LookingQueue(session.queue(name));
    }

    @Override
    public Session reopen() {
      return new LookingSession(session.reopen());
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private record LookingQueue(WorkQueue queue) implements WorkQueue {

    @Override
    public List<Received> receive(int max, Duration wait) {
      List<Received> received = List.of();
      for (int i = 0; i < LOOKS && received.isEmpty(); i++) {
        received = queue.receive(max, wait);
      }
      return received;
    }

    @Override
    public SendOutcome send(List<Message> messages) {
      return queue.send(messages);
    }

    @Override
    public void acknowledge(List<String> receipts) {
      queue.acknowledge(receipts);
    }

    @Override
    public void changeVisibility(String receipt, Duration visibility) {
      queue.changeVisibility(receipt, visibility.plusSeconds(1));
      queue.changeVisibility(receipt, visibility);
    }

    @Override
    public int redrive(int max) {
      return queue.redrive(max);
    }
  }
}
