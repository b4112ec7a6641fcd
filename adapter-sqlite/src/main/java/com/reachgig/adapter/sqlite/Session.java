package com.reachgig.adapter.sqlite;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection with its prepared statements, used by one thread at a time. */
final class Session implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Session.class.getName());

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private long changes;

  Session(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement prepared(String sql) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  /** Runs a statement that changes rows, and counts that it was tried. */
  int change(PreparedStatement statement) throws SQLException {
    changes++;
    return statement.executeUpdate();
  }

  /** How many changes were tried so far. */
  long changes() {
    return changes;
  }

  /** The changes since that count were undone by others. */
  void undone(long before) {
    changes = before;
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, or 0 if there is none. */
  long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  String text(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  /**
   * Leaves transactions to {@link #begin}, {@link #commit} and {@link #rollback}. Told so, the
   * driver does not try to begin and commit one around each statement.
   */
  void useTransactions() throws SQLException {
    connection.setAutoCommit(false);
    execute("COMMIT");
  }

  void begin() throws SQLException {
    prepared("BEGIN IMMEDIATE").execute();
  }

  void commit() throws SQLException {
    prepared("COMMIT").execute();
  }

  /**
   * Undoes the transaction. The driver closes a statement that failed, so all are prepared anew
   * afterwards; SQLite may have rolled back by itself, so that it need not find a transaction.
   */
  void rollback() {
    try {
      forget();
      execute("ROLLBACK");
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "nothing was left to roll back", e);
    }
  }

  private void forget() throws SQLException {
    for (var statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  @Override
  public void close() throws SQLException {
    forget();
    connection.close();
  }
}
