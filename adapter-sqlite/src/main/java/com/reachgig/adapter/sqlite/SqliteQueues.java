package com.reachgig.adapter.sqlite;

import com.reachgig.ports.queue.QueueRules;
import com.reachgig.ports.queue.QueueSettings;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queues of one file. */
final class SqliteQueues {
  private final Map<String, SqliteWorkQueue> queues = new HashMap<>();
  private final Writer writer;
  private final MessageRows rows;
  private final InstantSource clock;

  SqliteQueues(List<QueueSettings> settings, Writer writer, MessageRows rows, InstantSource clock) {
    QueueRules.requireTopology(settings);
    this.writer = writer;
    this.rows = rows;
    this.clock = clock;
    settings.forEach(each -> queues.put(each.name(), new SqliteWorkQueue(each, this)));
  }

  /**
   * Nobody else has the folder, so whoever had messages in hand is no more. On a full disk they
   * stay hidden as long as they would have been.
   */
  void releaseHeld(Session session) throws SQLException {
    try {
      session.begin();
      for (var name : queues.keySet()) {
        MessageRows.release(session, name, now());
      }
      session.commit();
    } catch (SQLException e) {
      session.rollback();
      if (!Faults.isFull(e)) {
        throw e;
      }
    }
  }

  SqliteWorkQueue named(String name) {
    var queue = queues.get(name);
    if (queue == null) {
      throw new IllegalArgumentException("no such queue: " + name);
    }
    return queue;
  }

  <T> T run(Work<T> work, Runnable afterwards) {
    return writer.run(work, afterwards);
  }

  MessageRows rows() {
    return rows;
  }

  long now() {
    return clock.millis();
  }

  /** After the writer was closed: whoever waits for a message learns of it. */
  void wakeAll() {
    queues.values().forEach(SqliteWorkQueue::wake);
  }
}
