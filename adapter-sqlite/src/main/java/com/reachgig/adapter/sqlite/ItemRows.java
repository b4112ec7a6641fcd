package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements on the table {@code items}. */
final class ItemRows {
  private static final String FIND = "SELECT body, id FROM items WHERE partition = ? AND sort = ?";
  private static final String INSERT =
      "INSERT INTO items(partition, sort, id, expires, body) VALUES(?, ?, ?, ?, ?)"
          + " ON CONFLICT(partition, sort) DO NOTHING";
  private static final String UPDATE = "UPDATE items SET expires = ?, body = ? WHERE id = ?";
  private static final String DELETE = "DELETE FROM items WHERE id = ?";
  private static final String EXPIRED =
      "SELECT id, body FROM items WHERE expires <= ? ORDER BY expires LIMIT ?";

  private static final String WALK =
      "SELECT body FROM items WHERE (partition, sort) > (?, ?) ORDER BY partition, sort LIMIT ?";

  private ItemRows() {}

  /** The item's body, or null if there is no row. */
  static byte @Nullable [] body(Session session, ItemKey key) throws SQLException {
    var statement = keyed(session.prepared(FIND), key);
    try (var rows = statement.executeQuery()) {
      return rows.next() ? rows.getBytes(1) : null;
    }
  }

  static @Nullable Stored find(Session session, ItemKey key) throws SQLException {
    var statement = keyed(session.prepared(FIND), key);
    try (var rows = statement.executeQuery()) {
      return rows.next() ? new Stored(rows.getLong(2), BodyReader.decode(rows.getBytes(1))) : null;
    }
  }

  /** Inserts a row, unless there is one of that key: then it changes nothing, and says so. */
  static boolean insert(
      Session session, long id, ItemKey key, @Nullable Instant expiresAt, byte[] body)
      throws SQLException {
    var row = keyed(session.prepared(INSERT), key);
    row.setLong(3, id);
    setExpiry(row, 4, expiresAt);
    row.setBytes(5, body);
    return session.change(row) == 1;
  }

  static void update(Session session, long id, Item item, byte[] body) throws SQLException {
    var row = session.prepared(UPDATE);
    setExpiry(row, 1, item.expiresAt());
    row.setBytes(2, body);
    row.setLong(3, id);
    session.change(row);
  }

  static void delete(Session session, long id) throws SQLException {
    var row = session.prepared(DELETE);
    row.setLong(1, id);
    session.change(row);
  }

  static List<Stored> expired(Session session, Instant now, int max) throws SQLException {
    var statement = session.prepared(EXPIRED);
    statement.setLong(1, now.getEpochSecond());
    statement.setInt(2, max);
    var expired = new ArrayList<Stored>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        expired.add(new Stored(rows.getLong(1), BodyReader.decode(rows.getBytes(2))));
      }
    }
    return expired;
  }

  /** The bodies of the items that follow a place, in the order of keys; they are to be closed. */
  static ResultSet walk(Session session, String partition, String sort, int max)
      throws SQLException {
    var statement = session.prepared(WALK);
    statement.setString(1, partition);
    statement.setString(2, sort);
    statement.setInt(3, max);
    return statement.executeQuery();
  }

  private static PreparedStatement keyed(PreparedStatement statement, ItemKey key)
      throws SQLException {
    statement.setString(1, key.partition());
    statement.setString(2, key.sort());
    return statement;
  }

  private static void setExpiry(PreparedStatement row, int at, @Nullable Instant expiresAt)
      throws SQLException {
    if (expiresAt == null) {
      row.setNull(at, Types.INTEGER);
    } else {
      row.setLong(at, expiresAt.getEpochSecond());
    }
  }
}
