package com.reachgig.standalone.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {
  private static final Duration FOREVER = Duration.ofDays(1);

  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void a_wake_ends_the_rest() throws InterruptedException {
    var two = new CountDownLatch(2);
    var wake = new Wake();
    var worker = Worker.start("test", wake, () -> count(two));
    wake.ring();
    two.await();
    stop(worker);
    assertThat(rounds.get()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_round_that_fails_is_tried_again() throws InterruptedException {
    var three = new CountDownLatch(3);
    var worker =
        Worker.start(
            "test",
            () -> {
              count(three);
              if (rounds.get() == 1) {
                throw new IllegalStateException("on purpose");
              }
              throw new StackOverflowError("on purpose");
            });
    three.await();
    stop(worker);
    assertThat(rounds.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_stop_lets_the_round_end_and_begins_no_other() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var ended = new AtomicInteger();
    var worker =
        Worker.start(
            "test",
            () -> {
              begun.countDown();
              awaitUninterruptibly(release);
              ended.incrementAndGet();
              return Duration.ZERO;
            });
    begun.await();
    worker.stop();
    release.countDown();
    assertThat(worker.awaitEnd(Duration.ofSeconds(20))).isTrue();
    assertThat(ended).hasValue(1);
  }

  private Duration count(CountDownLatch latch) {
    rounds.incrementAndGet();
    latch.countDown();
    return FOREVER;
  }

  private static void stop(Worker worker) {
    new Workers(List.of(worker)).stop(Duration.ofSeconds(20));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
