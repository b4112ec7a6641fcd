package com.reachgig.adapter.aws.sqs;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** Receives that wait, each in a thread of its own so that closing can end it. */
final class Polls implements AutoCloseable {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  <T> T await(Callable<T> poll) {
    Future<T> answer;
    try {
      answer = executor.submit(poll);
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new PortException(Fault.INTERRUPTED, "interrupted while waiting for a message", e);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private PortException failure(ExecutionException e) {
    if (executor.isShutdown()) {
      return closed(e);
    }
    if (e.getCause() instanceof PortException cause) {
      return new PortException(cause.fault(), "while waiting for a message", cause);
    }
    throw new IllegalStateException(e.getCause());
  }

  private static PortException closed(Exception cause) {
    return new PortException(Fault.CLOSED, "the queues are closed", cause);
  }
}
