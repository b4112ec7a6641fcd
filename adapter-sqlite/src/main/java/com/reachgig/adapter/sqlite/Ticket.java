package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A caller that waits for its work to be committed. */
final class Ticket<T> {
  private final Work<T> work;
  private final Runnable afterwards;
  private final Thread caller = Thread.currentThread();
  private @Nullable T result;
  private @Nullable RuntimeException failure;
  private volatile boolean done;

  /**
   * @param afterwards what to do once the work is committed, on the writer's thread
   */
  Ticket(Work<T> work, Runnable afterwards) {
    this.work = work;
    this.afterwards = afterwards;
  }

  /** Does the work in the running transaction; what it refuses stays with this ticket. */
  void apply(Session session, Touched touched) throws SQLException {
    failure = null;
    long before = session.changes();
    try {
      result = work.apply(session, touched);
    } catch (RuntimeException e) {
      failure = e;
      if (session.changes() != before) {
        throw new SQLException("failed amid its changes", e);
      }
    }
  }

  void fail(RuntimeException cause) {
    failure = cause;
  }

  /** Lets the caller go on. What fails afterwards is the caller's, whose work stays committed. */
  void complete() {
    try {
      if (failure == null) {
        afterwards.run();
      }
    } catch (RuntimeException e) {
      failure = new PortException(Fault.OUTCOME_UNKNOWN, "committed, but not followed up", e);
    } finally {
      done = true;
      LockSupport.unpark(caller);
    }
  }

  @SuppressWarnings("NullAway") // a work's result may be null only where its T is
  T await() {
    while (!done) {
      LockSupport.park(this);
      if (!done && Thread.currentThread().isInterrupted()) {
        throw Faults.interrupted();
      }
    }
    if (failure != null) {
      throw failure;
    }
    return result;
  }
}
