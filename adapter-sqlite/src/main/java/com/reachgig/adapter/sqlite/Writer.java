package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes all the callers that wait, up to a group's size, into one
 * transaction and wakes them after its commit, so that one sync of the medium serves them all.
 *
 * <p>A group in which a statement fails is rolled back, and its callers' works are done one by one,
 * each in its own transaction: only the one at fault fails.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Writer.class.getName());

  private final Session session;
  private final Touched touched;
  private final Runnable betweenGroups;
  private final int groupSize;
  private final LinkedBlockingQueue<Ticket<?>> waiting = new LinkedBlockingQueue<>();
  private final Ticket<Boolean> last = new Ticket<>((_, _) -> true, Writer::nothing);
  private final Thread thread;
  private volatile boolean closed;

  /** Why nothing is written any more; null as long as it is. */
  private volatile @Nullable PortException refusal;

  /**
   * @param betweenGroups what to do whenever there is no transaction; once it fails, no other is
   *     begun, and its failure is what callers get
   */
  Writer(Session session, Touched touched, int groupSize, Runnable betweenGroups) {
    this.session = session;
    this.touched = touched;
    this.groupSize = groupSize;
    this.betweenGroups = betweenGroups;
    this.thread = Thread.ofPlatform().name("sqlite-writer").daemon().unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  <T> T run(Work<T> work) {
    return run(work, Writer::nothing);
  }

  private static void nothing() {}

  /**
   * Returns once the work is committed.
   *
   * @param afterwards what to do then, at once and on the writer's thread
   */
  <T> T run(Work<T> work, Runnable afterwards) {
    var ticket = new Ticket<>(work, afterwards);
    if (closed) {
      throw Faults.closed();
    }
    waiting.add(ticket);
    if (closed && waiting.remove(ticket)) {
      throw Faults.closed();
    }
    return ticket.await();
  }

  private void loop() {
    var group = new ArrayList<Ticket<?>>(groupSize);
    try {
      while (!closed || !waiting.isEmpty()) {
        group.add(waiting.take());
        waiting.drainTo(group, groupSize - 1);
        commit(group);
        group.clear();
        pause();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    } finally {
      abandon(group);
    }
  }

  private void pause() {
    try {
      if (refusal == null) {
        betweenGroups.run();
      }
    } catch (PortException e) {
      LOG.log(Level.ERROR, "nothing is written any more", e);
      refusal = e;
    }
  }

  /** Should the thread die of an error, nobody waits for it in vain. */
  private void abandon(List<Ticket<?>> group) {
    closed = true;
    for (var ticket : group) {
      ticket.fail(new PortException(Fault.OUTCOME_UNKNOWN, "the writer died"));
      ticket.complete();
    }
    for (var ticket = waiting.poll(); ticket != null; ticket = waiting.poll()) {
      ticket.fail(Faults.closed());
      ticket.complete();
    }
  }

  private void commit(List<Ticket<?>> group) {
    var refused = refusal;
    if (refused != null) {
      group.forEach(ticket -> ticket.fail(refused));
    } else if (!tryTogether(group)) {
      group.forEach(this::alone);
    }
    group.forEach(Ticket::complete);
  }

  /** Commits the group, or rolls it back and returns false where its works should go alone. */
  private boolean tryTogether(List<Ticket<?>> group) {
    try {
      session.begin();
      for (var ticket : group) {
        ticket.apply(session, touched);
      }
    } catch (SQLException e) {
      return giveUp(group, e, Faults.of(e));
    }
    touched.begin();
    try {
      session.commit();
      return true;
    } catch (SQLException e) {
      return giveUp(group, e, Faults.isFull(e) ? Faults.of(e) : Faults.ofCommit(e));
    } finally {
      touched.end();
    }
  }

  private boolean giveUp(List<Ticket<?>> group, SQLException cause, PortException fault) {
    session.rollback();
    touched.end();
    boolean undone = fault.fault() != Fault.OUTCOME_UNKNOWN;
    if (group.size() > 1 && undone) {
      return false;
    }
    group.forEach(ticket -> ticket.fail(amid(cause, fault)));
    return true;
  }

  /** A work's own failure where it failed amid its changes, or else the database's. */
  private static RuntimeException amid(SQLException cause, PortException fault) {
    return cause.getCause() instanceof RuntimeException own ? own : fault;
  }

  private void alone(Ticket<?> ticket) {
    tryTogether(List.of(ticket));
  }

  /** Commits what waits, then ends the thread. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    waiting.add(last);
    Threads.join(thread);
  }
}
