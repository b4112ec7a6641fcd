package com.reachgig.api.shell;

import java.time.Duration;

/**
 * How much a shell under test puts up with.
 *
 * @param concurrency requests that it works on at once
 */
public record Patience(Duration head, Duration body, Duration idle, int concurrency) {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(150);

  public static final Patience USUAL = new Patience(LONG, LONG, LONG, 512);

  Patience withShortHead() {
    return new Patience(SHORT, body, idle, concurrency);
  }

  Patience withShortBody() {
    return new Patience(head, SHORT, idle, concurrency);
  }

  Patience withShortIdle() {
    return new Patience(head, body, SHORT, concurrency);
  }

  Patience withConcurrency(int requests) {
    return new Patience(head, body, idle, requests);
  }
}
