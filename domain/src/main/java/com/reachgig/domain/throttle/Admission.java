package com.reachgig.domain.throttle;

import com.reachgig.domain.storage.Part;
import java.time.Duration;

/** Whether a try may go on. */
public sealed interface Admission {

  /**
   * It may.
   *
   * @param giveBack takes the try off the count again, for what is no harm where it succeeds
   */
  record Admitted(Part giveBack) implements Admission {}

  /** Not before that time, whole seconds from 1 on. */
  record Throttled(Duration retryAfter) implements Admission {}
}
