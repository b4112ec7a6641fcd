package com.reachgig.adapter.sqlite.crash;

import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Tells the parent, in whole lines that the kernel has when the method returns. */
final class Reports {
  private final OutputStream out;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong ops = new AtomicLong();
  private final boolean acknowledgeEarly;

  /**
   * @param acknowledgeEarly the control's lie: writes of owned targets are reported as acknowledged
   *     before they are made
   */
  Reports(OutputStream out, boolean acknowledgeEarly) {
    this.out = out;
    this.acknowledgeEarly = acknowledgeEarly;
  }

  /** How a reported call ended. */
  enum Result {
    ACKNOWLEDGED,
    REFUSED,
    /** It failed, and changed nothing. */
    UNCHANGED,
    /** It failed, and nobody knows what it changed. */
    UNKNOWN
  }

  void tell(Line line) {
    var bytes = (line.text() + "\n").getBytes(StandardCharsets.UTF_8);
    lock.lock();
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  /** Makes a call, between the reports of its intent and of its outcome, that will take effect. */
  Result certain(Line.Effect effect, BooleanSupplier call) {
    if (!acknowledgeEarly) {
      return around(effect, call);
    }
    long op = ops.incrementAndGet();
    tell(new Line.Intent(op, effect));
    tell(new Line.Acknowledged(op));
    return call.getAsBoolean() ? Result.ACKNOWLEDGED : Result.REFUSED;
  }

  /**
   * Makes a call between the reports of its intent and of its outcome.
   *
   * @param call answers whether it took effect
   */
  Result around(Line.Effect effect, BooleanSupplier call) {
    long op = ops.incrementAndGet();
    tell(new Line.Intent(op, effect));
    try {
      boolean done = call.getAsBoolean();
      tell(done ? new Line.Acknowledged(op) : new Line.Refused(op));
      return done ? Result.ACKNOWLEDGED : Result.REFUSED;
    } catch (PortException e) {
      tell(new Line.Failed(op, e.fault()));
      return Line.unchanged(e.fault()) ? Result.UNCHANGED : Result.UNKNOWN;
    }
  }
}
