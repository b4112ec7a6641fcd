package com.reachgig.adapter.aws.wire;

import com.reachgig.adapter.aws.wire.Sending.Round;
import com.reachgig.adapter.aws.wire.Trouble.Kind;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;

/** Makes as many attempts at a call as it may have, and says what it means if all fail. */
final class Retries {
  private final Attempts attempts;
  private final Service service;
  private final Settings settings;
  private final Outside outside;
  private final Backoff backoff;
  private final RetryQuota quota = new RetryQuota();

  Retries(Attempts attempts, Service service, Settings settings, Outside outside) {
    this.attempts = attempts;
    this.service = service;
    this.settings = settings;
    this.outside = outside;
    this.backoff = Backoff.of(service);
  }

  <T> T run(Sending<T> sending) {
    Deadline deadline = Deadline.in(settings.timeOuts().call(), settings.clock());
    Resend resend = sending.call().resend();
    boolean maybeTaken = false;
    for (int number = 1; ; number++) {
      Round round = new Round(number, backoff.attempts(), maybeTaken, deadline);
      try {
        T result = attempt(sending, round);
        quota.giveBack(number > 1);
        return result;
      } catch (Trouble trouble) {
        maybeTaken |= trouble.kind().maybeTaken() && resend != Resend.READ;
        boolean mayResend = !maybeTaken || resend != Resend.UNSENT_ONLY;
        if (!mayResend || !pauses(trouble.kind(), number, deadline)) {
          throw fault(trouble, sending.call(), number, maybeTaken);
        }
      }
    }
  }

  /** An interrupt that was there before must not cost a connection. */
  private <T> T attempt(Sending<T> sending, Round round) throws Trouble {
    if (Thread.currentThread().isInterrupted()) {
      throw new Trouble(Kind.NOT_CONNECTED, "interrupted", null);
    }
    return attempts.attempt(sending, round);
  }

  /** Waits for the next attempt, or says that there is none. */
  private boolean pauses(Kind kind, int failed, Deadline deadline) {
    boolean over = !kind.mayPass() || failed >= backoff.attempts();
    if (over || Thread.currentThread().isInterrupted()) {
      return false;
    }
    Duration pause =
        kind.isCured()
            ? Duration.ZERO
            : backoff.pause(failed, kind.isCongestion(), outside.jitter());
    if (deadline.isBefore(pause) || !quota.take()) {
      return false;
    }
    try {
      outside.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private PortException fault(Trouble trouble, Call call, int number, boolean maybeTaken) {
    String message =
        "%s %s, attempt %d: %s".formatted(service, call.operation(), number, trouble.getMessage());
    return new PortException(fault(trouble.kind(), maybeTaken), message, trouble.getCause());
  }

  private static Fault fault(Kind kind, boolean maybeTaken) {
    if (Thread.currentThread().isInterrupted()) {
      return Fault.INTERRUPTED;
    }
    if (maybeTaken) {
      return Fault.OUTCOME_UNKNOWN;
    }
    return kind.fault() == Fault.OUTCOME_UNKNOWN ? Fault.UNAVAILABLE : kind.fault();
  }
}
