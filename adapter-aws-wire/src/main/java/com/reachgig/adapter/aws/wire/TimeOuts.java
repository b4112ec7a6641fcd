package com.reachgig.adapter.aws.wire;

import java.time.Duration;

/**
 * How long is waited.
 *
 * @param connect for a connection, and again for its TLS
 * @param read for the next bytes of an answer
 * @param call for a call as a whole, with all attempts and the pauses in between
 * @param idle how long a connection is kept without use
 */
public record TimeOuts(Duration connect, Duration read, Duration call, Duration idle) {

  /** Within the 29 seconds that an API Gateway waits for a function. */
  public static TimeOuts standard() {
    return new TimeOuts(
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(50));
  }
}
