package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one thread that writes. It takes all the callers that wait, up to a group's size, into one
 * transaction and wakes them after its commit, so that one sync of the medium serves them all.
 *
 * <p>A group in which a statement fails is rolled back, and its callers' works are done one by one,
 * each in its own transaction: only the one at fault fails.
 */
final class Writer implements AutoCloseable {
  private final Session session;
  private final Touched touched;
  private final Durability durability;
  private final Runnable betweenGroups;
  private final int groupSize;
  private final LinkedBlockingQueue<Ticket<?>> waiting = new LinkedBlockingQueue<>();
  private final Ticket<Boolean> last = new Ticket<>((_, _) -> true, Writer::nothing);
  private final Thread thread;
  private volatile boolean closed;

  Writer(Session session, Touched touched, Durability durability, int groupSize, Runnable between) {
    this.session = session;
    this.touched = touched;
    this.durability = durability;
    this.groupSize = groupSize;
    this.betweenGroups = between;
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
        betweenGroups.run();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    } finally {
      abandon(group);
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
    if (!tryTogether(group)) {
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
    if (durability == Durability.TOO_EARLY) {
      group.forEach(Ticket::complete);
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
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
