package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements on the tables {@code items} and {@code keys}. */
final class ItemRows {
  private static final String FIND =
      "SELECT i.body, i.id FROM keys k JOIN items i ON i.id = k.item"
          + " WHERE k.partition = ? AND k.sort = ?";
  private static final String INSERT_ITEM = "INSERT INTO items(id, expires, body) VALUES(?, ?, ?)";
  private static final String INSERT_KEY =
      "INSERT INTO keys(partition, sort, item) VALUES(?, ?, ?)";
  private static final String UPDATE = "UPDATE items SET expires = ?, body = ? WHERE id = ?";
  private static final String DELETE_ITEM = "DELETE FROM items WHERE id = ?";
  private static final String DELETE_KEY = "DELETE FROM keys WHERE partition = ? AND sort = ?";

  private static final String EXPIRED =
      "SELECT id, body FROM items WHERE expires <= ? ORDER BY expires LIMIT ?";

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

  static void insert(Session session, long id, Item item, byte[] body) throws SQLException {
    var row = session.prepared(INSERT_ITEM);
    row.setLong(1, id);
    setExpiry(row, 2, item.expiresAt());
    row.setBytes(3, body);
    session.change(row);
    var key = keyed(session.prepared(INSERT_KEY), item.key());
    key.setLong(3, id);
    session.change(key);
  }

  static void update(Session session, long id, Item item, byte[] body) throws SQLException {
    var row = session.prepared(UPDATE);
    setExpiry(row, 1, item.expiresAt());
    row.setBytes(2, body);
    row.setLong(3, id);
    session.change(row);
  }

  static void delete(Session session, long id, ItemKey key) throws SQLException {
    var row = session.prepared(DELETE_ITEM);
    row.setLong(1, id);
    session.change(row);
    session.change(keyed(session.prepared(DELETE_KEY), key));
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
