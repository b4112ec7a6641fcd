package com.reachgig.adapter.lambda;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Does work on a thread of its own, so that whoever waits for it can give up in time. What is given
 * up is interrupted, and its result goes nowhere, even if it comes while later work is done. The
 * thread is kept for later work, unless it was given up: making one for each would cost more.
 *
 * <p>With monitors alone, since the first use of an executor and its futures costs a cold start
 * several milliseconds.
 */
public final class TimeLimit {
  /** Milliseconds: longer than any function may run. */
  private static final long FOREVER = Duration.ofDays(1).toMillis();

  private @Nullable Worker resting;
  private int made;

  /**
   * The result of the work, which has one.
   *
   * @throws TimeoutException if it was given up
   * @throws ExecutionException if it failed
   */
  public <T> T call(Callable<T> work, Duration within)
      throws ExecutionException, InterruptedException, TimeoutException {
    var task = new Task<>(work);
    worker().take(task);
    return task.await(Math.min(within.toMillis(), FOREVER));
  }

  private synchronized Worker worker() {
    var worker = resting;
    resting = null;
    return worker == null ? new Worker() : worker;
  }

  /** Whether it is kept: one is enough for a function that is invoked once at a time. */
  private synchronized boolean rests(Worker worker) {
    if (resting != null) {
      return false;
    }
    resting = worker;
    return true;
  }

  private synchronized String name() {
    return "work-" + made++;
  }

  /** A thread that does one task after the other. */
  private final class Worker implements Runnable {
    private @Nullable Task<?> next;
    private boolean started;

    synchronized void take(Task<?> task) {
      next = task;
      if (started) {
        notifyAll();
      } else {
        started = true;
        Thread.ofPlatform().daemon().name(name()).start(this);
      }
    }

    @Override
    public void run() {
      boolean kept = true;
      while (kept) {
        kept = next().run(this);
      }
    }

    private synchronized Task<?> next() {
      while (next == null) {
        try {
          wait();
        } catch (InterruptedException e) {
          // nobody interrupts a thread that rests
        }
      }
      var task = next;
      next = null;
      return task;
    }
  }

  /** Work, and what came of it. */
  private final class Task<T> {
    private final Callable<T> work;
    private @Nullable Thread thread;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean done;
    private boolean givenUp;

    Task(Callable<T> work) {
      this.work = work;
    }

    /** Returns whether the worker is kept for more. */
    boolean run(Worker worker) {
      if (!begin()) {
        return false;
      }
      try {
        return end(worker, Objects.requireNonNull(work.call()), null);
      } catch (Throwable thrown) { // whatever it is, it is for the one who waits
        return end(worker, null, thrown);
      }
    }

    private synchronized boolean begin() {
      thread = Thread.currentThread();
      return !givenUp;
    }

    /** Whoever waits finds the worker at rest. */
    private synchronized boolean end(Worker worker, @Nullable T value, @Nullable Throwable thrown) {
      if (givenUp) {
        return false;
      }
      result = value;
      failure = thrown;
      done = true;
      notifyAll();
      return rests(worker);
    }

    synchronized T await(long millis)
        throws ExecutionException, InterruptedException, TimeoutException {
      long end = System.nanoTime() + millis * 1_000_000;
      try {
        while (!done) {
          long left = (end - System.nanoTime() + 999_999) / 1_000_000;
          if (left <= 0) {
            throw new TimeoutException();
          }
          wait(left);
        }
      } finally {
        if (!done) {
          giveUp();
        }
      }
      if (result == null) {
        throw new ExecutionException(failure);
      }
      return result;
    }

    private void giveUp() {
      givenUp = true;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }
}
