package com.reachgig.adapter.aws.secrets;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.aws.secrets.CachedSecret.Age;
import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a text is remembered, and what happens while it cannot be read. */
@Timeout(60)
final class CachedSecretTest {
  private static final Age AGE = new Age(Duration.ofMinutes(5), Duration.ofMinutes(30));

  private final ManualClock clock = new ManualClock();
  private final AtomicInteger readings = new AtomicInteger();
  private final CachedSecret secret = new CachedSecret(this::read, AGE, clock);
  private String text = "one";
  private boolean broken;

  private Optional<String> read() {
    readings.incrementAndGet();
    if (broken) {
      throw new PortException(Fault.THROTTLED, "not now");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Test
  void a_text_is_read_once_until_it_is_due() {
    assertThat(secret.get()).isEqualTo("one");
    text = "two";
    clock.advanceSeconds(299);
    assertThat(secret.get()).isEqualTo("one");
    clock.advanceSeconds(1);
    assertThat(secret.get()).isEqualTo("two");
    assertThat(secret.get()).isEqualTo("two");
    assertThat(readings).hasValue(2);
  }

  @Test
  void a_failure_leaves_the_text_in_use_and_is_not_repeated_by_each_call() {
    secret.get();
    broken = true;
    clock.advanceSeconds(300);
    for (int i = 0; i < 100; i++) {
      assertThat(secret.get()).isEqualTo("one");
    }
    assertThat(readings).hasValue(2);
    broken = false;
    text = "two";
    clock.advanceSeconds(11);
    assertThat(secret.get()).isEqualTo("two");
  }

  @Test
  void a_text_that_is_too_old_is_not_used() {
    secret.get();
    broken = true;
    clock.advanceSeconds(1_800);
    assertFault(Fault.THROTTLED, secret::get);
  }

  @Test
  void a_secret_without_text_is_a_fault_until_it_has_one() {
    text = "";
    assertFault(Fault.UNAVAILABLE, secret::get);
    text = "one";
    assertThat(secret.get()).isEqualTo("one");
  }

  @Test
  void an_unknown_key_has_the_text_read_early_but_not_by_everybody() {
    secret.get();
    text = "two";
    assertThat(secret.refresh()).as("just read").isFalse();
    clock.advanceSeconds(10);
    assertThat(secret.refresh()).isTrue();
    assertThat(secret.get()).isEqualTo("two");
    for (int i = 0; i < 100; i++) {
      assertThat(secret.refresh()).isFalse();
    }
    assertThat(readings).hasValue(2);
  }

  @Test
  void reading_early_without_success_changes_nothing() {
    secret.get();
    broken = true;
    clock.advanceSeconds(10);
    assertThat(secret.refresh()).isFalse();
    assertThat(secret.refresh()).isFalse();
    assertThat(secret.get()).isEqualTo("one");
    assertThat(readings).hasValue(2);
  }

  @Test
  void while_one_reads_again_the_others_go_on() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    CachedSecret slow =
        new CachedSecret(
            () -> {
              if (calls.getAndIncrement() == 0) {
                return Optional.of("one");
              }
              reading.countDown();
              await(answered);
              return Optional.of("two");
            },
            AGE,
            clock);
    slow.get();
    clock.advanceSeconds(300);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> reader = executor.submit(slow::get);
      reading.await();
      assertThat(slow.get()).isEqualTo("one");
      answered.countDown();
      assertThat(reader.get()).isEqualTo("two");
    }
    assertThat(slow.get()).isEqualTo("two");
  }

  @Test
  void ages_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new Age(Duration.ofMinutes(2), Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Age(Duration.ZERO, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
