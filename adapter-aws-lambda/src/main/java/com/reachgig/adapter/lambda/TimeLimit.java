package com.reachgig.adapter.lambda;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does work on a thread of its own, so that whoever waits for it can give up in time. What is given
 * up is interrupted, and its result goes nowhere, even if it comes while later work is done. The
 * thread is kept for later work: making one for each would cost more.
 */
public final class TimeLimit {
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 0).factory());

  /**
   * The result of the work.
   *
   * @throws TimeoutException if it was given up
   * @throws ExecutionException if it failed
   */
  public <T> T call(Callable<T> work, Duration within)
      throws ExecutionException, InterruptedException, TimeoutException {
    Future<T> result = workers.submit(work);
    try {
      return result.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      result.cancel(true); // does nothing to what is done
    }
  }
}
