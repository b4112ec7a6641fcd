package com.reachgig.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what another process does in its own time. */
final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Patience() {}

  /** Asks again and again until there is an answer. */
  static <T> T until(String what, Callable<Optional<T>> question) throws Exception {
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
