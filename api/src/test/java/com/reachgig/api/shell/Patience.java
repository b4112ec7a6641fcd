package com.reachgig.api.shell;

import java.time.Duration;

/**
 * How much a shell under test puts up with.
 *
 * @param concurrency requests that it works on at once
 * @param connections that it holds open at once
 * @param buffered bytes of unfinished bodies that it holds for all requests together
 */
public record Patience(
    Duration head, Duration body, Duration idle, int concurrency, int connections, long buffered) {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(150);

  public static final Patience USUAL = new Patience(LONG, LONG, LONG, 512, 8_192, 64L << 20);

  Patience withShortHead() {
    return new Patience(SHORT, body, idle, concurrency, connections, buffered);
  }

  Patience withShortBody() {
    return new Patience(head, SHORT, idle, concurrency, connections, buffered);
  }

  Patience withShortIdle() {
    return new Patience(head, body, SHORT, concurrency, connections, buffered);
  }

  Patience withConcurrency(int requests) {
    return new Patience(head, body, idle, requests, connections, buffered);
  }

  Patience withConnections(int most) {
    return new Patience(head, body, idle, concurrency, most, buffered);
  }

  Patience withBuffered(long bytes) {
    return new Patience(head, body, idle, concurrency, connections, bytes);
  }
}
