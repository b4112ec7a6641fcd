package com.reachgig.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what other processes do in their own time. */
public final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private Patience() {}

  /** Asks again and again until it is so. */
  public static void until(String what, Callable<Boolean> question) throws Exception {
    get(what, () -> question.call() ? Optional.of(true) : Optional.empty());
  }

  /** Asks again and again until there is an answer. */
  public static <T> T get(String what, Callable<Optional<T>> question) throws Exception {
    var end = Instant.now().plus(LIMIT);
    var answer = question.call();
    while (answer.isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("in vain: " + what);
      }
      if (new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("nobody counts down");
      }
      answer = question.call();
    }
    return answer.get();
  }
}
