package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.contracts.queue.QueueFixture.Trait;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.Order;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Queues that are wrong, each in one way. */
final class BrokenQueues {
  private BrokenQueues() {}

  static QueueFixture deliveringAfterAcknowledgement() {
    return BrokenQueueFixture.of(
        sound ->
            new ForwardingQueue(sound) {
              @Override
              public void acknowledge(List<String> receipts) {
                receipts.forEach(each -> changeVisibility(each, Duration.ZERO));
              }
            });
  }

  static QueueFixture ignoringVisibility() {
    return BrokenQueueFixture.of(
        sound ->
            new ForwardingQueue(sound) {
              @Override
              public List<Received> receive(int max, Duration wait) {
                List<Received> received = super.receive(max, wait);
                received.forEach(each -> changeVisibility(each.receipt(), Duration.ZERO));
                return received;
              }
            });
  }

  static QueueFixture ignoringDelays() {
    return BrokenQueueFixture.of(
        sound ->
            new ForwardingQueue(sound) {
              @Override
              public SendOutcome send(List<Message> messages) {
                return super.send(
                    messages.stream().map(each -> each.after(Duration.ZERO)).toList());
              }
            });
  }

  static QueueFixture ignoringExtensions() {
    return BrokenQueueFixture.of(
        sound ->
            new ForwardingQueue(sound) {
              @Override
              public void changeVisibility(String receipt, Duration visibility) {
                if (visibility.isZero()) {
                  super.changeVisibility(receipt, visibility);
                }
              }
            });
  }

  static QueueFixture acknowledgingBeforeTheyAreDurable() {
    return new BrokenQueueFixture(
        (name, sound) -> sound, UnaryOperator.identity(), Set.of(Trait.DURABLE));
  }

  static QueueFixture takingFaultsForNothingDue() {
    return BrokenQueueFixture.of(
        sound ->
            new ForwardingQueue(sound) {
              @Override
              public List<Received> receive(int max, Duration wait) {
                try {
                  return super.receive(max, wait);
                } catch (PortException e) {
                  return List.of();
                }
              }
            });
  }

  static QueueFixture losingDeadLetters() {
    return new BrokenQueueFixture(
        (name, sound) -> name.endsWith("-dead") ? forgetting(sound) : sound,
        UnaryOperator.identity(),
        Set.of());
  }

  /** Without an order below, the group travels in the body. */
  static QueueFixture breakingTheOrderOfGroups() {
    return new BrokenQueueFixture(
        (name, sound) -> name.startsWith("steps") ? new UnorderedGroups(sound) : sound,
        BrokenQueues::unordered,
        Set.of());
  }

  private static WorkQueue forgetting(WorkQueue sound) {
    return new ForwardingQueue(sound) {
      @Override
      public List<Received> receive(int max, Duration wait) {
        List<Received> received = super.receive(max, wait);
        if (!received.isEmpty()) {
          acknowledge(received.stream().map(Received::receipt).toList());
        }
        return List.of();
      }
    };
  }

  private static QueueSettings unordered(QueueSettings settings) {
    return new QueueSettings(
        settings.name(),
        settings.visibility(),
        settings.retention(),
        Order.NONE,
        settings.deadLetter());
  }

  private static final class UnorderedGroups extends ForwardingQueue {
    private static final char END = '\u0001';

    UnorderedGroups(WorkQueue queue) {
      super(queue);
    }

    @Override
    public SendOutcome send(List<Message> messages) {
      return super.send(
          messages.stream().map(each -> Message.of(each.group() + END + each.body())).toList());
    }

    @Override
    public List<Received> receive(int max, Duration wait) {
      return super.receive(max, wait).stream().map(UnorderedGroups::decoded).toList();
    }

    private static Received decoded(Received coded) {
      int end = coded.body().indexOf(END);
      return new Received(
          coded.id(),
          coded.receipt(),
          coded.body().substring(end + 1),
          coded.body().substring(0, end),
          coded.receiveCount(),
          coded.sentAt());
    }
  }
}
