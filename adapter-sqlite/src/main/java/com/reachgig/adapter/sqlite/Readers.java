package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.PortException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Connections for reads, opened when first needed. A virtual thread that finds none free waits
 * without holding its carrier; one that failed is closed and not used again.
 */
final class Readers implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Readers.class.getName());

  /** Where a connection comes from. */
  interface Source {
    Session open() throws SQLException;
  }

  /** What is read. */
  interface Read<T extends @Nullable Object> {
    T from(Session session) throws SQLException;
  }

  private final Source source;
  private final int count;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Source source, int count) {
    this.source = source;
    this.count = count;
    this.free = new Semaphore(count);
  }

  <T extends @Nullable Object> T read(Read<T> read) {
    acquire();
    try {
      return readWith(read);
    } catch (SQLException e) {
      throw Faults.of(e);
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      free.acquire();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Faults.interrupted();
    }
    if (closed) {
      free.release();
      throw Faults.closed();
    }
  }

  void requireOpen() {
    if (closed) {
      throw Faults.closed();
    }
  }

  private <T extends @Nullable Object> T readWith(Read<T> read) throws SQLException {
    var known = idle.pollFirst();
    var session = known == null ? source.open() : known;
    boolean usable = false;
    try {
      var result = read.from(session);
      usable = true;
      return result;
    } catch (PortException | IllegalArgumentException e) {
      usable = true;
      throw e;
    } finally {
      if (usable) {
        idle.addFirst(session);
      } else {
        discard(session);
      }
    }
  }

  private static void discard(Session session) {
    try {
      session.close();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "a connection for reads could not be closed", e);
    }
  }

  /** Waits for the reads under way. */
  @Override
  public void close() {
    closed = true;
    free.acquireUninterruptibly(count);
    idle.forEach(Readers::discard);
    idle.clear();
    free.release(count);
  }
}
