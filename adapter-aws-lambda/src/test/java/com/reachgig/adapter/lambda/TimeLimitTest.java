package com.reachgig.adapter.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  private static final Duration AMPLE = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final TimeLimit limit = new TimeLimit();

  @Test
  void the_result_is_handed_over() throws Exception {
    assertThat(limit.call(() -> "done", AMPLE)).isEqualTo("done");
    assertThat(limit.call(() -> "done", Duration.ofMillis(Long.MAX_VALUE))).isEqualTo("done");
  }

  @Test
  void a_failure_is_handed_over_and_the_thread_kept() throws Exception {
    var first = limit.call(Thread::currentThread, AMPLE);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(
            () ->
                limit.call(
                    () -> {
                      throw new IOException("failed");
                    },
                    AMPLE))
        .withCauseInstanceOf(IOException.class);
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(
            () ->
                limit.call(
                    () -> {
                      throw new StackOverflowError();
                    },
                    AMPLE))
        .withCauseInstanceOf(StackOverflowError.class);
    assertThat(limit.call(Thread::currentThread, AMPLE)).isSameAs(first);
  }

  @Test
  void one_after_the_other_takes_one_thread() throws Exception {
    var first = limit.call(Thread::currentThread, AMPLE);
    for (int i = 0; i < 1_000; i++) {
      assertThat(limit.call(Thread::currentThread, AMPLE)).isSameAs(first);
    }
    assertThat(first).isNotSameAs(Thread.currentThread());
  }

  @Test
  void what_takes_too_long_is_interrupted_and_harms_nothing_later() throws Exception {
    var interrupted = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    var late = new Thread[1];
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> limit.call(() -> stubborn(late, interrupted, released), SHORT));
    interrupted.await();
    var next = limit.call(Thread::currentThread, AMPLE);
    assertThat(next).isNotSameAs(late[0]);
    released.countDown();
    late[0].join();
    assertThat(limit.call(Thread::interrupted, AMPLE)).isFalse();
    assertThat(limit.call(Thread::currentThread, AMPLE)).isSameAs(next);
  }

  private static String stubborn(
      Thread[] self, CountDownLatch interrupted, CountDownLatch released) {
    self[0] = Thread.currentThread();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    while (released.getCount() > 0) {
      Thread.onSpinWait();
    }
    return "too late";
  }

  @Test
  void an_interrupt_of_the_one_who_waits_gives_up_too() throws Exception {
    var interrupted = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                limit.call(
                    () -> {
                      try {
                        return new CountDownLatch(1).getCount() == 0;
                      } finally {
                        interrupted.countDown();
                      }
                    },
                    AMPLE));
    assertThat(Thread.interrupted()).isFalse();
    assertThat(limit.call(() -> "later", AMPLE)).isEqualTo("later");
  }

  @Test
  void many_at_once_each_get_their_own() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 64; i++) {
        int caller = i;
        tasks.add(
            () -> {
              for (int round = 0; round < 200; round++) {
                int expected = caller * 1_000 + round;
                if (limit.call(() -> expected, AMPLE) != expected) {
                  return false;
                }
              }
              return true;
            });
      }
      for (var result : callers.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    }
  }
}
