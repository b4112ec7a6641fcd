package com.reachgig.adapter.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements on the table {@code messages}; used on the writer's thread.
 *
 * <p>Times are milliseconds of the epoch. Of the messages of one group only the first has a time at
 * which it is due, so that those behind it cost nothing; the next one gets it when the first goes.
 *
 * <p>A message is held from its delivery until its receiver, or its visibility's end, has decided
 * when it is due next.
 */
final class MessageRows {
  private static final String INSERT =
      "INSERT INTO messages(seq, id, queue, grp, body, sent, due, receives, delivery)"
          + " VALUES(?, ?, ?, ?, ?, ?, ?, 0, 0)";
  private static final String DUE =
      "SELECT %s FROM messages WHERE queue = ? AND due <= ? ORDER BY due, seq LIMIT ?"
          .formatted(MessageRow.COLUMNS);
  private static final String OLDEST_DUE =
      "SELECT %s FROM messages WHERE queue = ? AND due <= ? ORDER BY seq LIMIT ?"
          .formatted(MessageRow.COLUMNS);
  private static final String NEXT_DUE =
      "SELECT due FROM messages WHERE queue = ? AND due IS NOT NULL ORDER BY due LIMIT 1";
  private static final String OLD =
      "SELECT %s FROM messages WHERE queue = ? AND sent <= ? LIMIT ?".formatted(MessageRow.COLUMNS);
  private static final String ONE =
      "SELECT %s FROM messages WHERE seq = ? AND delivery = ? AND queue = ?"
          .formatted(MessageRow.COLUMNS);
  private static final String DELIVER =
      "UPDATE messages SET due = ?, receives = receives + 1, delivery = delivery + 1, held = 1"
          + " WHERE seq = ?";
  private static final String RELEASE =
      "UPDATE messages SET due = ?, held = 0"
          + " WHERE queue = ? AND due > ? AND held = 1 AND receives = 1";
  private static final String RESCHEDULE = "UPDATE messages SET due = ?, held = 0 WHERE seq = ?";
  private static final String DELETE = "DELETE FROM messages WHERE seq = ?";
  private static final String COUNTS = "SELECT queue, count(*) FROM messages GROUP BY queue";
  private static final String FIRST_OF_GROUP =
      "SELECT seq FROM messages WHERE queue = ? AND grp = ? ORDER BY seq LIMIT 1";

  private long lastSeq;

  MessageRows(long lastSeq) {
    this.lastSeq = lastSeq;
  }

  void add(Session session, String queue, @Nullable String group, String body, long sent, long due)
      throws SQLException {
    long seq = ++lastSeq;
    insert(session, queue, new MessageRow(seq, seq, group, body, sent, 0, 0), due);
  }

  /** Moves a message to the end of another queue, due at once and as if never received. */
  void move(Session session, MessageRow message, String from, String to, long now)
      throws SQLException {
    remove(session, message, from, now);
    insert(
        session,
        to,
        new MessageRow(
            ++lastSeq, message.id(), message.group(), message.body(), message.sent(), 0, 0),
        now);
  }

  private static void insert(Session session, String queue, MessageRow message, long due)
      throws SQLException {
    var group = message.group();
    boolean behind = group != null && first(session, queue, group) != null;
    var statement = session.prepared(INSERT);
    statement.setLong(1, message.seq());
    statement.setLong(2, message.id());
    statement.setString(3, queue);
    statement.setString(4, group);
    statement.setString(5, message.body());
    statement.setLong(6, message.sent());
    if (behind) {
      statement.setNull(7, Types.INTEGER);
    } else {
      statement.setLong(7, due);
    }
    session.change(statement);
  }

  /** Deletes a message, and lets the next of its group be due. */
  static void remove(Session session, MessageRow message, String queue, long now)
      throws SQLException {
    var statement = session.prepared(DELETE);
    statement.setLong(1, message.seq());
    session.change(statement);
    var group = message.group();
    var next = group == null ? null : first(session, queue, group);
    if (next != null && next > message.seq()) {
      reschedule(session, next, now);
    }
  }

  private static @Nullable Long first(Session session, String queue, String group)
      throws SQLException {
    var statement = session.prepared(FIRST_OF_GROUP);
    statement.setString(1, queue);
    statement.setString(2, group);
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : null;
    }
  }

  static void deliver(Session session, MessageRow message, long hiddenUntil) throws SQLException {
    var statement = session.prepared(DELIVER);
    statement.setLong(1, hiddenUntil);
    statement.setLong(2, message.seq());
    session.change(statement);
  }

  /**
   * Lets the messages be due that a process had in hand which is no more. A message that was in
   * hand for a second time stays hidden for as long as its receiver was given: it may be what ended
   * the process, which then has that time to work on others.
   */
  static void release(Session session, String queue, long now) throws SQLException {
    var statement = session.prepared(RELEASE);
    statement.setLong(1, now);
    statement.setString(2, queue);
    statement.setLong(3, now);
    session.change(statement);
  }

  static void reschedule(Session session, long seq, long due) throws SQLException {
    var statement = session.prepared(RESCHEDULE);
    statement.setLong(1, due);
    statement.setLong(2, seq);
    session.change(statement);
  }

  static List<MessageRow> due(Session session, String queue, long now, int max)
      throws SQLException {
    return list(session, DUE, queue, now, max);
  }

  /** What is due, in the order of arrival. */
  static List<MessageRow> oldestDue(Session session, String queue, long now, int max)
      throws SQLException {
    return list(session, OLDEST_DUE, queue, now, max);
  }

  static List<MessageRow> old(Session session, String queue, long sentUntil, int max)
      throws SQLException {
    return list(session, OLD, queue, sentUntil, max);
  }

  private static List<MessageRow> list(
      Session session, String sql, String queue, long time, int max) throws SQLException {
    var statement = session.prepared(sql);
    statement.setString(1, queue);
    statement.setLong(2, time);
    statement.setInt(3, max);
    var messages = new ArrayList<MessageRow>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        messages.add(MessageRow.of(rows));
      }
    }
    return messages;
  }

  /** When the next message is due, or null if none will be by itself. */
  static @Nullable Long nextDue(Session session, String queue) throws SQLException {
    var statement = session.prepared(NEXT_DUE);
    statement.setString(1, queue);
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : null;
    }
  }

  /** How many messages there are of each queue, by its name. */
  static SortedMap<String, Long> counts(Session session) throws SQLException {
    var counts = new TreeMap<String, Long>();
    try (var rows = session.prepared(COUNTS).executeQuery()) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  /** The message of that delivery, unless it was delivered again or is gone. */
  static @Nullable MessageRow find(Session session, String queue, Delivery delivery)
      throws SQLException {
    PreparedStatement statement = session.prepared(ONE);
    statement.setLong(1, delivery.seq());
    statement.setLong(2, delivery.number());
    statement.setString(3, queue);
    try (var rows = statement.executeQuery()) {
      return rows.next() ? MessageRow.of(rows) : null;
    }
  }
}
