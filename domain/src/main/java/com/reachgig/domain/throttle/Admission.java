package com.reachgig.domain.throttle;

import java.time.Duration;

/** Whether a try may go on. */
public sealed interface Admission {

  record Admitted() implements Admission {}

  /** Not before that time, whole seconds from 1 on. */
  record Throttled(Duration retryAfter) implements Admission {}
}
