package com.reachgig.contracts.item;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Workers on virtual threads that start together; their first failure is the test's. */
final class Parallel {
  private Parallel() {}

  static void run(int workers, IntConsumer work) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results =
          IntStream.range(0, workers)
              .<Future<?>>mapToObj(
                  worker ->
                      threads.submit(
                          () -> {
                            start.await();
                            work.accept(worker);
                            return worker;
                          }))
              .toList();
      start.countDown();
      results.forEach(Parallel::join);
    }
  }

  private static void join(Future<?> result) {
    try {
      result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError error) {
        throw error;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for workers", e);
    }
  }
}
