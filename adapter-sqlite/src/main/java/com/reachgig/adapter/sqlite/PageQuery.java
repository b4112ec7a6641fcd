package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Position;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortBounds;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A query as a statement: bodies in order, from its range's begin or from where the page before
 * ended, to its range's end.
 *
 * <p>In an index, items of equal sort keys are in the order of their rows, and a cursor names the
 * row of the item that it stands at in place of the item's key.
 *
 * @param index the index's number in the table {@code entries}, or {@link #TABLE}
 */
record PageQuery(int index, String partition, boolean descending, Bound lower, Bound upper) {
  static final int TABLE = -1;
  private static final String ROW = "row";

  /** One end. */
  private record Bound(Kind kind, String sort, long row) {
    static final Bound NONE = new Bound(Kind.NONE, "", 0);
  }

  private enum Kind {
    NONE,
    INCLUDED,
    EXCLUDED,
    CURSOR
  }

  static PageQuery of(int index, Query query) {
    var bounds = SortBounds.of(query.range());
    var lower = bound(bounds.first(), true);
    var upper = bound(bounds.last(), bounds.lastIncluded());
    var after = Position.after(query);
    boolean descending = query.direction() == Direction.DESCENDING;
    if (after != null) {
      var cursor = new Bound(Kind.CURSOR, after.sort(), index == TABLE ? 0 : row(after));
      lower = descending ? lower : cursor;
      upper = descending ? cursor : upper;
    }
    return new PageQuery(index, query.partition(), descending, lower, upper);
  }

  /** The position of an index's entry. */
  static Position position(String sort, long row) {
    return new Position(sort, new ItemKey(ROW, Long.toString(row)));
  }

  private static long row(Position position) {
    if (!position.key().partition().equals(ROW)) {
      throw new IllegalArgumentException("a cursor of another store");
    }
    return Long.parseLong(position.key().sort());
  }

  private static Bound bound(@Nullable String sort, boolean included) {
    return sort == null ? Bound.NONE : new Bound(included ? Kind.INCLUDED : Kind.EXCLUDED, sort, 0);
  }

  /** The statement, its parameters set. */
  PreparedStatement prepare(Session session) throws SQLException {
    var shape = new Shape(index == TABLE, descending, lower.kind(), upper.kind());
    var statement = session.prepared(shape.sql());
    int at = 1;
    if (index != TABLE) {
      statement.setInt(at++, index);
    }
    statement.setString(at++, partition);
    at = set(statement, at, lower);
    set(statement, at, upper);
    return statement;
  }

  private int set(PreparedStatement statement, int at, Bound bound) throws SQLException {
    if (bound.kind() == Kind.NONE) {
      return at;
    }
    statement.setString(at, bound.sort());
    if (bound.kind() != Kind.CURSOR || index == TABLE) {
      return at + 1;
    }
    statement.setLong(at + 1, bound.row());
    return at + 2;
  }

  /** What makes a difference to the text of the statement. */
  private record Shape(boolean table, boolean descending, Kind lower, Kind upper) {
    private static final Map<Shape, String> TEXTS = new ConcurrentHashMap<>();

    String sql() {
      return TEXTS.computeIfAbsent(this, Shape::text);
    }

    private String text() {
      String direction = descending ? " DESC" : "";
      String from =
          table
              ? "SELECT e.body, e.id FROM items e WHERE e.partition = ?"
              : "SELECT i.body, e.item FROM entries e CROSS JOIN items i"
                  + " WHERE e.idx = ? AND e.partition = ? AND i.id = e.item";
      return from
          + condition(lower, ">", table)
          + condition(upper, "<", table)
          + " ORDER BY e.sort"
          + direction
          + (table ? "" : ", e.item" + direction);
    }
  }

  private static String condition(Kind kind, String relation, boolean table) {
    return switch (kind) {
      case NONE -> "";
      case INCLUDED -> " AND e.sort " + relation + "= ?";
      case EXCLUDED -> " AND e.sort " + relation + " ?";
      case CURSOR ->
          table
              ? " AND e.sort " + relation + " ?"
              : " AND (e.sort, e.item) " + relation + " (?, ?)";
    };
  }
}
