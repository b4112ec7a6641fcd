package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.TimeLimit;
import com.reachgig.domain.event.Verdict;
import com.reachgig.ports.queue.Received;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** The handling of one batch within the time of its invocation. */
record Handling(
    QueueBatch batch,
    QueueFunction.Messages messages,
    Invocation invocation,
    InstantSource clock,
    Duration margin,
    TimeLimit timeLimit) {
  /** Enough to tell delays and to answer, once there is nothing left to wait for. */
  private static final Duration ENDING = Duration.ofSeconds(1);

  /** Enough to answer. */
  private static final Duration ANSWERING = Duration.ofMillis(250);

  private static final System.Logger LOG = System.getLogger(Handling.class.getName());
  private static final Outcome LEFT = new Outcome.Left();

  /** One after the other, ended by the first failure if order matters, and by the deadline. */
  List<Outcome> inOrder(boolean stopsAtFailure) {
    var outcomes = new ArrayList<Outcome>();
    boolean goesOn = true;
    for (var message : batch.messages()) {
      goesOn = goesOn && invocation.remaining(clock, margin).isPositive();
      var outcome = goesOn ? inTime(message) : LEFT;
      outcomes.add(outcome);
      goesOn = goesOn && !(stopsAtFailure && failed(outcome));
    }
    return outcomes;
  }

  private Outcome inTime(Received message) {
    try {
      return timeLimit.call(() -> bound(message), left(ENDING));
    } catch (TimeoutException | ExecutionException failure) {
      return givenUp(message, failure);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return LEFT;
    }
  }

  private Duration left(Duration reserve) {
    return invocation.remaining(clock, margin.compareTo(reserve) < 0 ? margin : reserve);
  }

  /**
   * Does something brief before the answer.
   *
   * @throws TimeoutException if the time is up before it is done, or before it is begun
   */
  void beforeAnswer(Runnable work)
      throws ExecutionException, InterruptedException, TimeoutException {
    var time = left(ANSWERING);
    if (!time.isPositive()) {
      throw new TimeoutException("there is just time to answer");
    }
    timeLimit.call(
        () ->
            invocation.bind(
                () -> {
                  work.run();
                  return true;
                }),
        time);
  }

  private static Outcome givenUp(Received message, Exception failure) {
    LOG.log(Level.WARNING, "message " + message.id() + " was given up", failure);
    return LEFT;
  }

  private static boolean failed(Outcome outcome) {
    return !(outcome instanceof Outcome.Decided(Verdict.Done _));
  }

  /** All at once; those that take too long are interrupted, and come again. */
  List<Outcome> atOnce() {
    var workers = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var tasks = batch.messages().stream().<Callable<Outcome>>map(m -> () -> bound(m)).toList();
      long millis = Math.max(0, invocation.remaining(clock, margin).toMillis());
      var handled = workers.invokeAll(tasks, millis, TimeUnit.MILLISECONDS);
      return IntStream.range(0, tasks.size())
          .mapToObj(i -> result(handled.get(i), batch.messages().get(i)))
          .toList();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return batch.messages().stream().map(_ -> LEFT).toList();
    } finally {
      workers.shutdownNow(); // does not wait for what was given up
    }
  }

  private Outcome bound(Received message) {
    return invocation.bind(() -> handle(message));
  }

  private Outcome handle(Received message) {
    try {
      return new Outcome.Decided(messages.handle(List.of(message)).getFirst());
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, () -> "message " + message.id() + " failed", failure);
      return LEFT;
    }
  }

  private Outcome result(Future<Outcome> handled, Received message) {
    try {
      return handled.get();
    } catch (CancellationException | ExecutionException failure) {
      return givenUp(message, failure);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return LEFT;
    }
  }
}
