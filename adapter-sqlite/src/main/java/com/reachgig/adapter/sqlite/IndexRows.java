package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.value.Value;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one index in the table {@code entries}.
 *
 * @param id what the index is called there
 */
record IndexRows(int id, Index index) {
  private static final String INSERT =
      "INSERT INTO entries(idx, partition, sort, item) VALUES(?, ?, ?, ?)";
  private static final String DELETE =
      "DELETE FROM entries WHERE idx = ? AND partition = ? AND sort = ? AND item = ?";

  private record Entry(String partition, String sort) {}

  /**
   * Brings the entry from what the item was to what it is, and leaves it alone where it stays.
   *
   * @param before the item's attributes before, or null if there was none
   * @param after the item's attributes now, or null if there is none
   */
  void move(
      Session session,
      Touched touched,
      long item,
      @Nullable Map<String, Value> before,
      @Nullable Map<String, Value> after)
      throws SQLException {
    var old = entry(before);
    var now = entry(after);
    boolean moved = !Objects.equals(old, now);
    if (old != null) {
      touched.partition(index.name(), old.partition());
      if (moved) {
        change(session, DELETE, old, item);
      }
    }
    if (now != null) {
      touched.partition(index.name(), now.partition());
      if (moved) {
        change(session, INSERT, now, item);
      }
    }
  }

  private @Nullable Entry entry(@Nullable Map<String, Value> attributes) {
    return attributes != null
            && attributes.get(index.partitionAttribute()) instanceof Value.Text(String partition)
            && attributes.get(index.sortAttribute()) instanceof Value.Text(String sort)
        ? new Entry(partition, sort)
        : null;
  }

  private void change(Session session, String sql, Entry entry, long item) throws SQLException {
    var statement = session.prepared(sql);
    statement.setInt(1, id);
    statement.setString(2, entry.partition());
    statement.setString(3, entry.sort());
    statement.setLong(4, item);
    session.change(statement);
  }
}
