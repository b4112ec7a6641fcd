package com.reachgig.adapter.aws.sqs;

import com.reachgig.ports.item.Utf8;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueRules;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One queue of {@link SqsQueues}. Beyond the port: SQS looks only at some of its servers for a
 * receive that does not wait, and may overlook what is due; a wait is in whole seconds, rounded up;
 * a delivery is hidden for 12 h from its receive at the most, however often that is prolonged, and
 * more is {@code LIMIT_EXCEEDED}.
 */
final class SqsWorkQueue implements WorkQueue {
  private static final System.Logger LOG = System.getLogger(SqsWorkQueue.class.getName());

  /** Long enough that SQS looks at all of its servers. */
  private static final Duration THOROUGH = Duration.ofSeconds(1);

  private final QueueSettings settings;
  private final Remote remote;
  private final Polls polls;
  private final Function<String, SqsWorkQueue> others;

  SqsWorkQueue(
      QueueSettings settings, Remote remote, Polls polls, Function<String, SqsWorkQueue> others) {
    this.settings = settings;
    this.remote = remote;
    this.polls = polls;
    this.others = others;
  }

  @Override
  public SendOutcome send(List<Message> messages) {
    QueueRules.requireSend(settings, messages);
    List<BatchAnswer.Failure> failures = remote.send(messages.stream().map(Outgoing::of).toList());
    failures.forEach(
        each -> LOG.log(System.Logger.Level.WARNING, () -> settings.name() + " refused " + each));
    return new SendOutcome(failures.stream().map(BatchAnswer.Failure::position).sorted().toList());
  }

  @Override
  public List<Received> receive(int max, Duration wait) {
    QueueRules.requireReceive(max, wait);
    return wait.isZero() ? remote.receive(max, wait) : polls.await(() -> remote.receive(max, wait));
  }

  @Override
  public void acknowledge(List<String> receipts) {
    QueueRules.requireAcknowledge(receipts);
    remote.delete(receipts);
  }

  @Override
  public void changeVisibility(String receipt, Duration visibility) {
    QueueRules.requireVisibility(visibility);
    remote.changeVisibility(receipt, visibility);
  }

  /**
   * {@inheritDoc}
   *
   * <p>SQS's own task of moving would say neither how many, nor when it is done. A moved message
   * ages anew from now on, though it still says when it was first sent.
   */
  @Override
  public int redrive(int max) {
    SqsWorkQueue dead = others.apply(QueueRules.requireRedrive(settings, max));
    int moved = 0;
    while (moved < max) {
      List<Received> batch = dead.receive(Math.min(BATCH, max - moved), THOROUGH);
      int taken = 0;
      for (List<Received> letters : sends(batch)) {
        taken += takeBack(dead, letters);
      }
      moved += taken;
      if (batch.isEmpty() || taken < batch.size()) {
        break;
      }
    }
    return moved;
  }

  /** A receive may bring more bytes than a send takes. */
  private static List<List<Received>> sends(List<Received> letters) {
    List<List<Received>> sends = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < letters.size(); i++) {
      int more = Utf8.length(letters.get(i).body());
      if (i > from && bytes + more > Message.MAX_BODY_BYTES) {
        sends.add(letters.subList(from, i));
        from = i;
        bytes = 0;
      }
      bytes += more;
    }
    if (from < letters.size()) {
      sends.add(letters.subList(from, letters.size()));
    }
    return sends;
  }

  /** Sends dead letters here, and then removes those from there that were taken. */
  private int takeBack(SqsWorkQueue dead, List<Received> letters) {
    List<Integer> failed =
        remote.send(letters.stream().map(Outgoing::again).toList()).stream()
            .map(BatchAnswer.Failure::position)
            .toList();
    List<String> taken =
        IntStream.range(0, letters.size())
            .filter(i -> !failed.contains(i))
            .mapToObj(i -> letters.get(i).receipt())
            .toList();
    if (!taken.isEmpty()) {
      dead.acknowledge(taken);
    }
    failed.forEach(i -> dead.changeVisibility(letters.get(i).receipt(), Duration.ZERO));
    return taken.size();
  }
}
