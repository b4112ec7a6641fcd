package com.reachgig.adapter.aws.wire;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The connections to one target: those that rest are used again, the last one first. */
final class Connections {
  private static final int MAX_RESTING = 64;
  private static final List<String> QUICK_GROUP = List.of("x25519");

  private final Deque<Connection> resting = new ArrayDeque<>();
  private final Target target;
  private final TimeOuts timeOuts;
  private boolean closed;
  private volatile boolean offersAll;

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

  /**
   * The first key of a TLS connection is made for one group, which nearly every server takes: to
   * make one for another as well takes a JVM that has just started 40 ms. A server that refuses it
   * is offered all from then on.
   */
  Connection open(Deadline deadline) throws IOException {
    if (!offersAll) {
      try {
        return Connection.open(target, timeOuts, deadline, QUICK_GROUP);
      } catch (SSLException e) {
        if (e.getCause() instanceof CertificateException) {
          throw e;
        }
        offersAll = true;
      }
    }
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
