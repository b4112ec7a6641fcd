package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.TimeLimit;
import com.reachgig.domain.event.HandleMessages;
import com.reachgig.domain.event.Verdict;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Handles messages that SQS hands over, and answers exactly those that are not done, so that the
 * others are deleted (the mapping must have {@code ReportBatchItemFailures}). A message that failed
 * is hidden for as long as its verdict says. On a queue that keeps an order, the first failure ends
 * the batch: it and all after it come again. What there is no time for comes again as well.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">what
 *     the answer means</a>
 */
public final class QueueFunction implements Function {
  private static final System.Logger LOG = System.getLogger(QueueFunction.class.getName());

  private final Messages messages;
  private final Postpone postpone;
  private final boolean parallel;
  private final Duration margin;
  private final InstantSource clock;
  private final TimeLimit timeLimit = new TimeLimit();

  /** Handles messages, as {@link HandleMessages#handle} does. */
  @FunctionalInterface
  public interface Messages {
    /** One verdict for each message, in their order. */
    List<Verdict> handle(List<Received> messages);
  }

  /** Hides a message, as {@link WorkQueue#changeVisibility} does. */
  @FunctionalInterface
  public interface Postpone {
    void postpone(String receipt, Duration time);
  }

  private QueueFunction(
      Messages messages,
      Postpone postpone,
      boolean parallel,
      Duration margin,
      InstantSource clock) {
    this.messages = messages;
    this.postpone = postpone;
    this.parallel = parallel;
    this.margin = margin;
    this.clock = clock;
  }

  /**
   * Handles one message after the other. One that takes until the deadline is given up in time to
   * answer, so that it does not take those along that are done.
   *
   * @param margin how long before the platform's deadline no further message is begun: the time
   *     that one may take
   */
  public static QueueFunction sequential(
      Messages messages, Postpone postpone, Duration margin, InstantSource clock) {
    return new QueueFunction(messages, postpone, false, margin, clock);
  }

  /**
   * Handles the messages of a batch at the same time, but for queues that keep an order.
   *
   * @param margin how long before the platform's deadline those under way are given up
   */
  public static QueueFunction parallel(
      Messages messages, Postpone postpone, Duration margin, InstantSource clock) {
    return new QueueFunction(messages, postpone, true, margin, clock);
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    var batch = QueueBatch.read(event);
    var handling = new Handling(batch, messages, invocation, clock, margin, timeLimit);
    var verdicts =
        parallel && !batch.ordered() ? handling.atOnce() : handling.inOrder(batch.ordered());
    var failed = new BatchFailures();
    for (int i = 0; i < batch.messages().size(); i++) {
      var message = batch.messages().get(i);
      switch (verdicts.get(i)) {
        case Outcome.Decided(Verdict.Done _) -> {}
        case Outcome.Decided(Verdict.Retry(var _, var after)) -> {
          failed.add(message.id());
          hide(message, after, handling);
        }
        case Outcome.Left _ -> failed.add(message.id());
      }
    }
    answer.write(failed.encode());
  }

  /** If it cannot be hidden in time, it comes again when the queue's own visibility ends. */
  private void hide(Received message, Duration after, Handling handling) {
    try {
      handling.beforeAnswer(() -> postpone.postpone(message.receipt(), after));
    } catch (ExecutionException | TimeoutException failure) {
      LOG.log(Level.WARNING, "message " + message.id() + " keeps the queue's delay", failure);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
