package com.reachgig.adapter.aws.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The connections to one target: those that rest are used again, the last one first. */
final class Connections {
  private static final int MAX_RESTING = 64;

  private final Deque<Connection> resting = new ArrayDeque<>();
  private final Target target;
  private final TimeOuts timeOuts;
  private boolean closed;

  Connections(Target target, TimeOuts timeOuts) {
    this.target = target;
    this.timeOuts = timeOuts;
  }

  /** One that rests and seems to be alive, or null. */
  @Nullable Connection resting(Instant now) {
    for (Connection last = poll(); last != null; last = poll()) {
      if (now.isBefore(last.usedAt().plus(timeOuts.idle())) && last.isAlive()) {
        return last;
      }
      last.close();
    }
    return null;
  }

  Connection open(Deadline deadline) throws IOException {
    return Connection.open(target, timeOuts, deadline);
  }

  /** Keeps it for the next request; of too many, the one longest unused goes. */
  void giveBack(Connection connection) {
    Connection surplus = null;
    synchronized (resting) {
      resting.addFirst(connection);
      if (closed || resting.size() > MAX_RESTING) {
        surplus = resting.pollLast();
      }
    }
    if (surplus != null) {
      surplus.close();
    }
  }

  void closeResting() {
    for (Connection last = poll(); last != null; last = poll()) {
      last.close();
    }
  }

  /** None rests any more, not even those that are in use now. */
  void close() {
    synchronized (resting) {
      closed = true;
    }
    closeResting();
  }

  private @Nullable Connection poll() {
    synchronized (resting) {
      return resting.pollFirst();
    }
  }
}
