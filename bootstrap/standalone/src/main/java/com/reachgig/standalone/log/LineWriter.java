package com.reachgig.standalone.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Formats and writes events on one thread, many in one write. An event costs its caller an
 * allocation and a queue's link. The queue is bounded: when it is full, events below a warning are
 * dropped and counted, which a later line tells; warnings and errors wait for room, but not for
 * ever, as nobody may read the output any more.
 */
final class LineWriter implements AutoCloseable {
  private static final int BATCH_CHARACTERS = 64 * 1_024;

  /** How long events gather before a write; wakes the writer seldom under load. */
  private static final Duration LINGER = Duration.ofMillis(5);

  private final Queue<Event> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final AtomicLong dropped = new AtomicLong();
  private final LineFormat format;
  private final OutputStream out;
  private final int capacity;
  private final Duration patience;
  private final Thread thread;
  private volatile boolean asleep;
  private volatile boolean closed;

  /**
   * @param patience for how long an output that takes nothing is waited for
   */
  LineWriter(LineFormat format, OutputStream out, int capacity, Duration patience) {
    this.format = format;
    this.out = out;
    this.capacity = capacity;
    this.patience = patience;
    this.thread = Thread.ofPlatform().name("log").daemon().unstarted(this::run);
  }

  LineWriter start() {
    thread.start();
    return this;
  }

  void add(Event event) {
    boolean precious = event.record().getLevel().intValue() >= Level.WARNING.intValue();
    if (queued.get() >= capacity && !(precious && awaitRoom())) {
      dropped.incrementAndGet();
      return;
    }
    queued.incrementAndGet();
    queue.add(event);
    if (closed) {
      drain();
    } else if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  private boolean awaitRoom() {
    long begun = System.nanoTime();
    while (queued.get() >= capacity && !closed) {
      if (System.nanoTime() - begun >= patience.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(LINGER.toNanos());
    }
    return true;
  }

  private void run() {
    while (!closed) {
      drain();
      LockSupport.parkNanos(LINGER.toNanos());
      if (queue.isEmpty()) {
        asleep = true;
        if (queue.isEmpty() && !closed) {
          LockSupport.park(this);
        }
        asleep = false;
      }
    }
    drain();
  }

  private synchronized void drain() {
    var lines = new StringBuilder();
    for (@Nullable Event event = queue.poll(); event != null; event = queue.poll()) {
      queued.decrementAndGet();
      append(event, lines);
      if (lines.length() >= BATCH_CHARACTERS) {
        write(lines);
      }
    }
    long lost = dropped.getAndSet(0);
    if (lost > 0) {
      append(new Event(droppedRecord(lost), null), lines);
    }
    write(lines);
  }

  private static LogRecord droppedRecord(long lost) {
    var record = new LogRecord(Level.WARNING, lost + " log events were dropped, too many at once");
    record.setLoggerName(LineWriter.class.getName());
    return record;
  }

  /** A parameter whose text cannot be made must not end logging. */
  private void append(Event event, StringBuilder lines) {
    int start = lines.length();
    try {
      format.append(event, lines);
    } catch (RuntimeException e) {
      lines.setLength(start);
      lines.append("an event of ").append(event.record().getLoggerName());
      lines.append(" cannot be written: ").append(e.getClass().getName()).append('\n');
    }
  }

  private void write(StringBuilder lines) {
    if (lines.isEmpty()) {
      return;
    }
    try {
      out.write(lines.toString().getBytes(UTF_8));
      out.flush();
    } catch (IOException _) {
      // Standard output is gone, and there is nobody left to tell.
    }
    lines.setLength(0);
  }

  /**
   * Writes what is queued, if the output takes it. Later events are written by whoever logs them.
   */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      if (thread.join(patience)) {
        drain();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
